import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import manifest from '../../../manifest.json' with { type: 'json' };
import { createDemoClock } from '../../../src/demo/demo-clock.ts';
import { startSandbox } from '../../../src/sandbox/sandbox.ts';
import { startBotProcess } from '../../support/bot-process.ts';
import { eventually } from '../../support/eventually.ts';
import { ask, hear, saidTo } from '../../support/talk.ts';

const evening = '2026-09-16T22:00:00+09:00';

describe('a bot that is killed in the middle of a conversation', () => {
  it('hears what was said meanwhile when it comes back, and answers the last of it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'camplog-talk-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const clock = createDemoClock(new Date(evening));
    const sandbox = await startSandbox({ manifest, now: clock.now });
    onTestFinished(sandbox.close);
    const jiwoo = sandbox.as(sandbox.addUser({ name: 'jiwoo', locale: 'ko-KR', tz: 'Asia/Seoul' }));
    const channel = sandbox.addChannel({ name: 'team-1', members: [jiwoo.id, sandbox.botUserId] });
    const first = await startBotProcess(sandbox, { folder, now: evening });
    await jiwoo.command(channel, '/log setup');
    await eventually(() => jiwoo.view()?.callbackId === 'camp_setup', 'the setup window');
    await jiwoo.fill('startsOn', '2026-09-07');
    expect(await jiwoo.submit()).toBeNull();
    await hear({ sandbox }, jiwoo, () => jiwoo.command(channel, '/log 대화'));
    await ask({ sandbox }, jiwoo, '강의');
    await first.end('SIGKILL');

    const before = saidTo({ sandbox }, jiwoo).length;
    await jiwoo.say(jiwoo.dm(), '과제');
    await jiwoo.say(jiwoo.dm(), '끝');
    await startBotProcess(sandbox, { folder, now: '2026-09-16T22:05:00+09:00' });
    const question = await eventually(() => saidTo({ sandbox }, jiwoo)[before], 'the next question');
    expect(question).toContain('5칸 중 2번째');
    expect(await ask({ sandbox }, jiwoo, '이전')).toContain('지금까지 적은 것:\n강의\n과제\n');
    expect(saidTo({ sandbox }, jiwoo)).toHaveLength(before + 2);
  }, 90_000);
});

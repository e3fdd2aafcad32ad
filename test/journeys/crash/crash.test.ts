import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import manifest from '../../../manifest.json' with { type: 'json' };
import type { SandboxUser } from '../../../src/sandbox/actors/sandbox-user.ts';
import { type Sandbox, startSandbox } from '../../../src/sandbox/sandbox.ts';
import { logFormCallback } from '../../../src/slack/log-form/build-log-form.ts';
import { setupCallback } from '../../../src/slack/setup/build-setup-form.ts';
import { startBotProcess } from '../../support/bot-process.ts';
import { eventually } from '../../support/eventually.ts';
import { createTestDatabase, needPostgres } from '../../support/open-test-database.ts';
import { words } from '../../support/typed.ts';

const afternoon = '2026-09-16T15:00:00+09:00';
const evening = '2026-09-16T18:00:05+09:00';

async function openTeam() {
  const folder = mkdtempSync(join(tmpdir(), 'camplog-crash-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const sandbox = await startSandbox({ manifest });
  onTestFinished(sandbox.close);
  const people = ['jiwoo', 'doyun', 'harin'].map((name) =>
    sandbox.addUser({ name, locale: 'ko-KR', tz: 'Asia/Seoul' }),
  );
  const channelId = sandbox.addChannel({ name: 'team-1', members: people });
  return { folder, sandbox, channelId, people: people.map((id) => sandbox.as(id)) };
}

async function setUp(sandbox: Sandbox, staff: SandboxUser | undefined, channelId: string): Promise<void> {
  if (!staff) throw new Error('nobody is there');
  await sandbox.invite(channelId, sandbox.botUserId);
  await staff.command(channelId, '/log setup');
  await eventually(() => staff.view()?.callbackId === setupCallback);
  await staff.fill('startsOn', '2026-09-07');
  expect(await staff.submit()).toBeNull();
  await sandbox.settled();
}

/** The bot's messages in somebody's DM, each by its text. */
function heard(person: SandboxUser): readonly string[] {
  return person.messages(person.dm()).map((message) => message.text);
}

describe('a bot that is killed', () => {
  it('sends the prompts that fell due meanwhile when it comes back, each once', async () => {
    const { folder, sandbox, channelId, people } = await openTeam();
    const first = await startBotProcess(sandbox, { folder, now: afternoon });
    await setUp(sandbox, people[0], channelId);
    await first.end('SIGKILL');

    const second = await startBotProcess(sandbox, { folder, now: evening });
    await eventually(() => people.every((person) => heard(person).length === 1));
    await second.end('SIGKILL');

    await startBotProcess(sandbox, { folder, now: '2026-09-16T19:30:00+09:00' });
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(people.map((person) => heard(person).length)).toEqual([1, 1, 1]);
    expect(sandbox.violations()).toEqual([]);
  }, 90_000);

  it('sends the post of a log that was stored before it died, once', async () => {
    const { folder, sandbox, channelId, people } = await openTeam();
    const [writer] = people;
    if (!writer) throw new Error('nobody is there');
    const first = await startBotProcess(sandbox, { folder, now: evening });
    await setUp(sandbox, writer, channelId);
    await writer.command(channelId, '/log');
    await eventually(() => writer.view()?.callbackId === logFormCallback);
    await writer.fill('done', words('꺼지기 직전에 쓴 글'));
    // Slack takes the message, and the team’s, and the bot learns of neither.
    sandbox.fault('chat.postMessage', { kind: 'reset-after' }, 2);
    expect(await writer.submit()).toBeNull();
    await eventually(() => heard(writer).length === 1);
    await first.end('SIGKILL');
    expect(writer.files(writer.dm())).toEqual([]);

    await startBotProcess(sandbox, { folder, now: '2026-09-16T18:10:00+09:00' });
    await eventually(() => writer.files(writer.dm()).length === 1);
    await sandbox.settled();
    const saved = heard(writer).filter((text) => text.includes('2026-09-16-d008-daily-log.md'));
    expect(saved).toHaveLength(1);
    const [file] = writer.files(writer.dm());
    expect(new TextDecoder().decode(writer.readFile(file?.id ?? ''))).toContain('- [x] 꺼지기 직전에 쓴 글');
  }, 90_000);

  it('ends with 0 when it is asked to, and refuses to share its data folder while it runs', async () => {
    const { folder, sandbox } = await openTeam();
    const first = await startBotProcess(sandbox, { folder, now: afternoon });
    await expect(startBotProcess(sandbox, { folder, now: afternoon })).rejects.toThrow(
      'Another Camplog is using the data folder',
    );
    expect(await first.end('SIGTERM')).toBe(0);
  }, 90_000);
});

describe('two replicas on one Postgres', () => {
  beforeEach(needPostgres);

  it('send each prompt once between them', async () => {
    const { folder, sandbox, channelId, people } = await openTeam();
    const { url: databaseUrl, drop } = await createTestDatabase();
    onTestFinished(drop);
    const first = await startBotProcess(sandbox, { folder, now: afternoon, databaseUrl });
    await setUp(sandbox, people[0], channelId);
    await first.end('SIGTERM');
    const replicas = await Promise.all(
      [1, 2].map(() => startBotProcess(sandbox, { folder, now: evening, databaseUrl })),
    );
    await eventually(() => people.every((person) => heard(person).length === 1));
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(people.map((person) => heard(person).length)).toEqual([1, 1, 1]);
    await Promise.all(replicas.map((replica) => replica.end('SIGTERM')));
  }, 90_000);
});

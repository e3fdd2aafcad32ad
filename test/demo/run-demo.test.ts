import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findJumps } from '../../src/demo/demo-jumps.ts';
import { type RunningDemo, type RunOptions, runDemo } from '../../src/demo/run-demo.ts';
import { createLogger } from '../../src/logger.ts';
import { DataFolderInUse } from '../../src/store/data-folder-lock.ts';
import { eventually } from '../support/eventually.ts';

const log: string[] = [];
const told: string[] = [];
let folder = '';
let running: RunningDemo;

function run(change: Partial<RunOptions> = {}): Promise<RunningDemo> {
  told.length = 0;
  return runDemo({
    folder,
    isFresh: false,
    port: 0,
    usualPort: 3000,
    logger: createLogger({ level: 'warn', write: (line) => log.push(line), forPeople: false }),
    tell: (line) => told.push(line),
    ...change,
  });
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'camplog-demo-'));
  running = await run();
}, 120_000);

afterAll(async () => {
  await running.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe('the demo', () => {
  it('begins where the team has written and the first of it has not', async () => {
    const { sandbox, campers, channelId, clock } = running.demo;
    const names = campers.map((id) =>
      sandbox
        .as(id)
        .files()
        .map(({ name }) => name),
    );
    const today = '2026-09-16-d008-daily-log.md';
    expect(names).toEqual([['2026-09-15-d007-daily-log.md'], [today], [today], [today], [today]]);
    expect(clock.now().toISOString()).toMatch(/^2026-09-16T08:4\d/);
    const first = sandbox.as(campers[0]);
    await first.command(channelId, '/log status');
    const status = await eventually(() => first.messages(channelId).find(({ ephemeral }) => ephemeral));
    expect(status.text).toContain('5명 중 4명이 썼어요');
    expect(sandbox.violations()).toEqual([]);
    expect(log).toEqual([]);
  });

  it('says where it is and what to try', () => {
    expect(told.join('\n')).toContain(`http://localhost:${new URL(running.demo.sandbox.url).port}`);
    expect(told.filter((line) => /^ {2}\d\. /.test(line))).toHaveLength(3);
  });

  it('can go to the prompt, the cutoff and tomorrow, the nearest first', async () => {
    const jumps = await findJumps(running.demo);
    expect(jumps.map(({ id, at }) => [id, new Date(at).toISOString()])).toEqual([
      ['prompt', '2026-09-16T09:00:00.000Z'],
      ['cutoff', '2026-09-16T20:00:00.000Z'],
      ['tomorrow', '2026-09-17T00:00:00.000Z'],
    ]);
  });

  it('refuses a second one on the same folder, and leaves the first alone', async () => {
    await expect(run()).rejects.toBeInstanceOf(DataFolderInUse);
    await expect(run({ isFresh: true })).rejects.toBeInstanceOf(DataFolderInUse);
    expect(running.demo.sandbox.as(running.demo.campers[0]).files()).toHaveLength(1);
  });

  it('goes on after a restart where it was', { timeout: 60_000 }, async () => {
    const before = running.demo;
    const writer = before.sandbox.as(before.campers[0]);
    await writer.say(before.channelId, 'see you tomorrow');
    before.clock.jumpTo(new Date('2026-09-16T21:00:00+09:00'));
    await before.camplog.beat();
    await eventually(
      () => writer.messages(writer.dm()).some(({ text }) => text.includes('8일차')),
      'the prompt',
    );
    await running.stop();

    running = await run();
    const { sandbox, campers, channelId, clock } = running.demo;
    expect(campers).toEqual(before.campers);
    const again = sandbox.as(campers[0]);
    expect(again.messages(channelId).map(({ text }) => text)).toContain('see you tomorrow');
    expect(new TextDecoder().decode(again.readFile(again.files()[0]?.id ?? ''))).toContain('Day 007');
    expect(clock.now().toISOString()).toMatch(/^2026-09-16T12:0\d/);
    expect(told.join('\n')).toContain('as you left it');
    // The prompt was sent before, so that nothing is owed.
    await running.demo.camplog.beat();
    await sandbox.settled();
    expect(again.messages(again.dm()).filter(({ text }) => text.includes('8일차'))).toHaveLength(1);
    expect(sandbox.violations()).toEqual([]);
    expect(log).toEqual([]);
  });

  it('takes another port when the usual one is taken, and says which', { timeout: 120_000 }, async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const address = server.address();
    const usualPort = typeof address === 'object' && address !== null ? address.port : 0;
    const other = mkdtempSync(join(tmpdir(), 'camplog-demo-'));
    const second = await run({ folder: other, port: null, usualPort });
    const port = new URL(second.demo.sandbox.url).port;
    expect(Number(port)).not.toBe(usualPort);
    expect(told[0]).toBe(`Port ${usualPort} is taken, so the page is at port ${port}.`);
    expect((await fetch(`http://localhost:${port}/`)).status).toBe(200);
    await second.stop();
    server.close();
    rmSync(other, { recursive: true, force: true });
  });

  it('takes no other port than the one it was told', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const other = mkdtempSync(join(tmpdir(), 'camplog-demo-'));
    await expect(run({ folder: other, port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
    server.close();
    rmSync(other, { recursive: true, force: true });
  });
});

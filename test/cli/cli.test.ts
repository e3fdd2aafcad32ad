import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';

const answersFile = 'test/post/fixtures/2022-03-18-d009.answers.json';
const postFile = 'test/post/fixtures/2022-03-18-d009-daily-log.md';

function start(...args: readonly string[]) {
  const child = spawn(process.execPath, ['src/cli.ts', ...args], { stdio: ['pipe', 'pipe', 'pipe'] });
  return { child, ended: once(child, 'close') };
}

async function run(...args: readonly string[]) {
  const { child, ended } = start(...args);
  child.stdin.end();
  const [stdout, stderr, [exitCode]] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { stdout, stderr, exitCode };
}

describe('camplog on the terminal', () => {
  it('prints a post and nothing else', async () => {
    expect(await run('render', answersFile)).toEqual({
      stdout: readFileSync(postFile, 'utf8'),
      stderr: '',
      exitCode: 0,
    });
  });

  it('names its commands, whichever is missing', async () => {
    const { stdout, exitCode } = await run('--help');
    const names = stdout.slice(stdout.indexOf('Commands:')).match(/^ {2}[a-z]+/gm);
    expect(names?.map((name) => name.trim())).toEqual(
      expect.arrayContaining(['start', 'demo', 'render', 'import', 'check', 'calendar', 'help']),
    );
    expect(exitCode).toBe(0);
    expect(await run('rendr')).toEqual({
      stdout: '',
      stderr: "error: unknown command 'rendr'\n(Did you mean render?)\n",
      exitCode: 1,
    });
  });

  it('ends quietly when nobody reads its output any more', async () => {
    const { child, ended } = start('render', '--ndjson');
    const stderr = text(child.stderr);
    const line = `${JSON.stringify(JSON.parse(readFileSync(answersFile, 'utf8')))}\n`;
    child.stdin.on('error', () => {}); // It stops reading too.
    child.stdin.write(line.repeat(200));
    await once(child.stdout, 'data');
    child.stdout.destroy();
    child.stdin.end(line.repeat(200));
    expect([await stderr, (await ended)[0]]).toEqual(['', 0]);
  });
});

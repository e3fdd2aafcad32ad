import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';

const run = promisify(execFile);
const readme = readFileSync('README.md', 'utf8');

/** The indented lines of README from one that begins so, to the next that is not indented. */
function blockFrom(start: string): readonly string[] {
  const lines = readme.split('\n');
  const from = lines.findIndex((line) => line.startsWith(`    ${start}`));
  const length = lines.slice(from).findIndex((line) => !line.startsWith('    '));
  return lines.slice(from, from + length).map((line) => line.slice(4));
}

describe('README', () => {
  it('shows what the demo really says, and the demo prints nothing but the post', async () => {
    const { stdout, stderr } = await run(process.execPath, ['src/cli.ts', 'demo', '--print'], {
      env: { PATH: process.env.PATH },
    });
    expect(stderr.trimEnd().split('\n')).toEqual(blockFrom('✓ /log setup'));
    expect(stdout).toMatch(
      /^---\ntitle: "\[Week 02 \/ Day 008\] 학습 기록"\n[\s\S]*- \[ \] 팀 위키에 실험 기록 양식 만들기\n$/,
    );
  }, 90_000);

  it('shows what the calendar really prints', async () => {
    const [command = '', ...output] = blockFrom('$ npm run -s camplog -- calendar');
    const { stdout } = await run(process.execPath, ['src/cli.ts', ...command.split(' ').slice(6)]);
    expect(stdout.trimEnd().split('\n')).toEqual(output);
  });
});

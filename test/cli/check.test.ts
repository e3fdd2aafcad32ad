import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { checkCommand } from '../../src/cli/check.ts';

const folder = mkdtempSync(join(tmpdir(), 'camplog-check-'));
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => {
  process.exitCode = 0;
});

async function check(...files: readonly string[]): Promise<{ stdout: string; exitCode: number }> {
  let text = '';
  const stdout = new Writable({
    write(chunk, _encoding, done) {
      text += String(chunk);
      done();
    },
  });
  process.exitCode = 0;
  const now = () => new Date('2022-03-18T12:00:00Z');
  await checkCommand(stdout, now).parseAsync([...files], { from: 'user' });
  return { stdout: text.replaceAll(`${folder}/`, ''), exitCode: Number(process.exitCode) };
}

function write(name: string, content: string | Buffer): string {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}

const head = '---\ntitle: "a"\ndate: 2022-03-18 20:00:00 +0900\n---\n';

describe('camplog check', () => {
  it('is silent about posts that build', async () => {
    const file = write('2022-03-18-good.md', `${head}hello\n`);
    expect(await check(file, file)).toEqual({ stdout: '', exitCode: 0 });
  });

  it('names file, line and cure of each problem', async () => {
    const bad = write('2022-03-18-bad.md', `${head}{% if x %}\n\n~~~\n`);
    const future = write('2022-03-18-future.md', `${head.replace('20:00', '22:00')}x\n`);
    const name = write('notes.md', `${head}x\n`);
    const bytes = write('2022-03-18-bytes.md', Buffer.from([0xff, 0xfe, 0x00]));
    expect(await check(bad, future, name, bytes, join(folder, 'missing.md'))).toEqual({
      stdout: [
        '2022-03-18-bad.md:5: {% if %} is never closed, the whole blog would not build; write {% endif %} after it, or &#123;% if %} to show it',
        '2022-03-18-bad.md:7: the code block opened by ~~~ is never closed; write ~~~ on a line of its own where the code ends',
        '2022-03-18-future.md:3: the date is in the future, Jekyll skips the post until then; write it like this: date: 2022-02-14 22:40:00 +0900',
        'notes.md: Jekyll skips a file of this name; name it YYYY-MM-DD-title.md, such as 2022-02-14-d018-daily-log.md',
        '2022-03-18-bytes.md: it is not UTF-8, Jekyll would stop; save it as UTF-8',
        "missing.md: it cannot be read (ENOENT: no such file or directory, open 'missing.md'); name a file that is there",
        '',
      ].join('\n'),
      exitCode: 1,
    });
  });

  it('finds posts of different days that share an address', async () => {
    const monday = write('2022-03-14-daily-log.md', `${head}x\n`);
    const tuesday = write('2022-03-15-daily-log.md', `${head}x\n`);
    const other = write('2022-03-15-d007-daily-log.md', `${head}x\n`);
    expect(await check(monday, tuesday, other)).toEqual({
      stdout:
        '2022-03-15-daily-log.md: 2022-03-14-daily-log.md has the address /posts/daily-log/ too, one of them is lost; put the number of the day into the name: the date does not count\n',
      exitCode: 1,
    });
  });
});

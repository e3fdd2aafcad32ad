import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { Writable } from 'node:stream';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { importCommand } from '../../src/cli/import.ts';
import { readPostRequest } from '../../src/cli/post-request.ts';
import { createRequestRenderer } from '../../src/cli/render-request.ts';

const folder = mkdtempSync(join(tmpdir(), 'camplog-import-'));
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => {
  process.exitCode = 0;
});

interface Run {
  readonly posts: readonly Record<string, unknown>[];
  readonly stderr: string;
  readonly exitCode: number;
}

async function importFiles(...args: readonly string[]): Promise<Run> {
  const texts = { stdout: '', stderr: '' };
  const collect = (name: 'stdout' | 'stderr') =>
    new Writable({
      write(chunk, _encoding, done) {
        texts[name] += String(chunk);
        done();
      },
    });
  const stderr = collect('stderr');
  process.exitCode = 0;
  const command = importCommand({ stdout: collect('stdout'), stderr })
    .exitOverride()
    .configureOutput({ writeErr: (text) => stderr.write(text) });
  let exitCode = 1;
  try {
    await command.parseAsync([...args], { from: 'user' });
    exitCode = Number(process.exitCode);
  } catch {
    // The sentence is on stderr.
  }
  return {
    posts: texts.stdout
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line)),
    stderr: texts.stderr.replaceAll(`${folder}/`, ''),
    exitCode,
  };
}

function write(name: string, content: string): string {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}

async function renderAgain(post: unknown): Promise<string> {
  return (await createRequestRenderer()(readPostRequest(post))).text;
}

const fixture = 'test/post/fixtures/2022-03-18-d009-daily-log.md';

describe('camplog import', () => {
  it('gives answers of which render makes the post again', async () => {
    const { posts, stderr, exitCode } = await importFiles(fixture);
    expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
    expect(Object.keys(posts[0]?.answers ?? {})).toEqual(['done', 'extra_1', 'extra_2', 'to_dos']);
    expect(posts[0]?.extraSections).toEqual({ extra_1: '👥 피어세션', extra_2: '🐾 돌아보기' });
    expect(await renderAgain(posts[0])).toBe(readFileSync(fixture, 'utf8'));
  });

  it('names fields by the headings of a template', async () => {
    const answers = JSON.parse(readFileSync('test/post/fixtures/2022-03-18-d009.answers.json', 'utf8'));
    const template = write('mine.md', answers.template);
    const { posts } = await importFiles('--template', template, fixture);
    expect(posts[0]).toMatchObject({
      camp: { name: '한강 스터디 1기', startsOn: '2022-03-07', timeZone: 'Asia/Seoul', language: 'ko' },
      submittedAt: '2022-03-19T01:12:09+09:00',
      logDay: '2022-03-18',
      fixed: { fileName: '2022-03-18-d009-daily-log.md', week: '02', day: '009' },
      extraSections: {},
    });
    expect(Object.keys(posts[0]?.answers ?? {})).toEqual(['done', 'peer_session', 'retrospective', 'to_dos']);
  });

  it('says what it keeps as it was written, and gives it back', async () => {
    const text =
      '---\ntitle: "a"\ndate: 2022-03-18 22:00:00 +0900\n---\nHello {{ site.title }}\n\n# 오늘 한 일\n* star\n* list\n\n# Picture\n\n![a](b.png){: width="30%"}\n\n---\n\n# Table\na | b\n# Next\n> - x\n';
    const { posts, stderr, exitCode } = await importFiles(write('2022-03-18-odd.md', text));
    expect(stderr).toBe(
      [
        '2022-03-18-odd.md:8: kept as written: "* star" would be written "- star"',
        '2022-03-18-odd.md:13: kept as written: rich text has no form for an image',
        '2022-03-18-odd.md:18: kept as written: rich text has no form for a table',
        '2022-03-18-odd.md:20: kept as written: rich text has no form for what stands in the quote',
        '',
      ].join('\n'),
    );
    expect(exitCode).toBe(0);
    expect(await renderAgain(posts[0])).toBe(text);
  });

  it('says which post does not come back and why, and goes on', async () => {
    const crlf = write('2022-03-18-crlf.md', '---\r\ntitle: a\r\n---\r\n## A\r\nx\n');
    const bare = write('2022-03-18-bare.md', 'just text\n');
    const undated = write('notes.md', '## A\nx\n');
    const { posts, stderr, exitCode } = await importFiles(
      crlf,
      bare,
      undated,
      join(folder, 'missing.md'),
      fixture,
    );
    expect(stderr.split('\n')).toEqual([
      '2022-03-18-crlf.md: it does not come back to the byte: some lines end with CR LF, some with LF',
      '2022-03-18-bare.md: 2022-03-18-bare.md cannot be imported: it has no text under a heading',
      'notes.md: notes.md cannot be imported: neither its name nor its front matter has a date',
      "missing.md: ENOENT: no such file or directory, open 'missing.md'; name a file that can be read",
      '',
    ]);
    expect(posts).toHaveLength(2);
    expect(exitCode).toBe(1);
  });

  it('refuses a template that is none', async () => {
    const { stderr, exitCode } = await importFiles('--template', write('bad.md', '## A\n'), fixture);
    expect(stderr).toContain('camplog import: template "bad.md", line 1: there is no hole for an answer');
    expect(exitCode).toBe(1);
  });

  const corpus = '../shared/corpus';
  it.skipIf(!existsSync(corpus))('gives every real post back to the byte', async () => {
    const files = readdirSync(corpus)
      .filter((name) => /^\d{4}-/.test(name))
      .map((name) => join(corpus, name));
    const { posts, exitCode } = await importFiles(...files);
    expect(exitCode).toBe(0);
    const again = await Promise.all(posts.map(renderAgain));
    expect(again).toEqual(files.map((file) => readFileSync(file, 'utf8')));
    expect(posts.map((post) => post.fixed)).toEqual(
      files.map((file) => expect.objectContaining({ fileName: basename(file) })),
    );
  });
});

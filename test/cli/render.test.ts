import { existsSync, readFileSync } from 'node:fs';
import { Readable, Writable } from 'node:stream';
import { afterEach, describe, expect, it } from 'vitest';
import { renderCommand } from '../../src/cli/render.ts';

const fixtures = 'test/post/fixtures';
const answersFile = `${fixtures}/2022-03-18-d009.answers.json`;
const postFile = `${fixtures}/2022-03-18-d009-daily-log.md`;

interface Run {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: number;
}

afterEach(() => {
  process.exitCode = 0;
});

function collector(): Writable & { readonly text: () => string } {
  const chunks: Buffer[] = [];
  const stream = new Writable({
    highWaterMark: 1,
    write(chunk, _encoding, done) {
      chunks.push(Buffer.from(chunk));
      setImmediate(done);
    },
  });
  return Object.assign(stream, { text: () => Buffer.concat(chunks).toString('utf8') });
}

async function run(args: readonly string[], input: string | readonly Buffer[] = ''): Promise<Run> {
  const stdout = collector();
  const stderr = collector();
  const chunks = typeof input === 'string' ? [Buffer.from(input)] : input;
  const command = renderCommand({ stdin: Readable.from(chunks), stdout, stderr })
    .exitOverride()
    .configureOutput({ writeErr: (text) => stderr.write(text), writeOut: (text) => stdout.write(text) });
  process.exitCode = 0;
  let exitCode = 0;
  try {
    await command.parseAsync([...args], { from: 'user' });
    exitCode = Number(process.exitCode);
  } catch {
    exitCode = 1;
  }
  await new Promise((resolve) => stdout.end(() => stderr.end(resolve)));
  return { stdout: stdout.text(), stderr: stderr.text(), exitCode };
}

function request(changes: object = {}): object {
  return { ...JSON.parse(readFileSync(answersFile, 'utf8')), ...changes };
}

describe('camplog render FILE', () => {
  it('prints the post of the answers to the byte', async () => {
    expect(await run([answersFile])).toEqual({
      stdout: readFileSync(postFile, 'utf8'),
      stderr: '',
      exitCode: 0,
    });
  });

  it.skipIf(!existsSync('../shared/golden'))('prints the golden post to the byte', async () => {
    const golden = '../shared/golden/2022-02-14-d018';
    expect(await run([`${golden}.answers.json`])).toEqual({
      stdout: readFileSync(`${golden}-daily-log.md`, 'utf8'),
      stderr: '',
      exitCode: 0,
    });
  });

  it('reads standard input for "-"', async () => {
    const { stdout } = await run(['-'], JSON.stringify(request()));
    expect(stdout).toBe(readFileSync(postFile, 'utf8'));
  });

  it('takes the template that comes with Camplog, in the language of the camp, when the answers bring none', async () => {
    const { template: _, ...bare } = request() as { template: string };
    const korean = await run(['-'], JSON.stringify(bare));
    expect(korean.stdout).toContain('title: "[Week 02 / Day 009] 학습 기록"');
    const camp = { name: 'Study', startsOn: '2022-03-07', timeZone: 'Europe/Paris' };
    const english = await run(['-'], JSON.stringify({ ...bare, camp, submittedAt: '2022-03-14T20:00:00Z' }));
    expect(english.stdout).toContain('title: "[Week 02 / Day 006] Learning log"');
    expect(english.stdout).toContain('\n## **🚀 To do tomorrow**\n- [ ] 이력서 고치기\n');
  });

  it('prints a post with problems and says on standard error what they are', async () => {
    const { stdout, stderr, exitCode } = await run(['-'], JSON.stringify(request({ tags: ['🎉'] })));
    expect(stdout).toContain('tags: [hangang, daily-log, week02, basics, "🎉"]');
    expect(stderr).toBe(
      '2022-03-18-d009-daily-log.md:5: "🎉" has no letter or digit, its page would take the place of the list; use a word\n',
    );
    expect(exitCode).toBe(1);
  });

  it.each([
    [{ camp: undefined }, 'camp is missing; write an object with name, startsOn and timeZone'],
    [{ answers: undefined }, 'answers is missing; write answers by field, such as {"done": …}'],
    [
      { submittedAt: '2022-02-14' },
      'submittedAt is not as it should be; write an instant such as "2022-02-14T22:40:00+09:00"',
    ],
    [{ answer: {} }, 'the request has a key that nothing reads: "answer"; remove or correct it'],
    [
      { camp: { name: 'a', startsOn: '2022-01-17', timezone: 'Asia/Seoul' } },
      'camp.timeZone is missing; write a zone such as "Asia/Seoul"\ncamp has a key that nothing reads: "timezone"; remove or correct it',
    ],
    [
      { camp: { name: 'a', startsOn: '2022-02-30', timeZone: 'Asia/Seoul' } },
      'camp.startsOn is not as it should be; write a date such as "2022-01-17"',
    ],
    [
      { camp: { name: 'a', startsOn: '2022-01-17', timeZone: 'Asia/Pyeongyang' } },
      '"Asia/Pyeongyang" is no IANA time zone',
    ],
    [
      { camp: { name: 'a', startsOn: '2022-01-17', timeZone: 'Asia/Seoul', holidays: 'XX' } },
      'no official days off are known for the country "XX"',
    ],
    [
      { answers: { done: 'text' } },
      'answers.done is not as it should be; write the value of a rich_text_input: {"type": "rich_text", "elements": [ … ]}',
    ],
    [
      { submittedAt: '2021-12-31T22:40:00+09:00' },
      '2021-12-31 is not a log day: the camp starts on 2022-03-07',
    ],
    [
      { template: '## A\n{{ done | checklist' },
      'template "template", line 2: "{{ done | checklist" is not closed; write "{{ done | checklist }}"',
    ],
  ])('refuses %j with a sentence', async (changes, sentence) => {
    expect(await run(['-'], JSON.stringify(request(changes)))).toEqual({
      stdout: '',
      stderr: `camplog render: -: ${sentence}\n`,
      exitCode: 1,
    });
  });

  it.each([
    [[], 'camplog render: name a file of answers, or use --ndjson\n'],
    [['a.json', '--ndjson'], 'camplog render: --ndjson reads standard input; leave the file out\n'],
    [
      ['missing.json'],
      "camplog render: missing.json: ENOENT: no such file or directory, open 'missing.json'; name a file that can be read\n",
    ],
    [['package.json'], expect.stringMatching(/^camplog render: package.json: camp is missing;/)],
    [['README.txt', 'more'], expect.stringContaining('too many arguments')],
  ])('refuses the arguments %j', async (args, stderr) => {
    expect(await run(args)).toEqual({ stdout: '', stderr, exitCode: 1 });
  });
});

describe('camplog render --ndjson', () => {
  const good = { filename: '2022-03-18-d009-daily-log.md', text: readFileSync(postFile, 'utf8') };

  it('gives a line for each line, in order, and never stops at a bad one', async () => {
    const lines = [
      '',
      '{',
      JSON.stringify(request()),
      '[]',
      'null',
      JSON.stringify(request({ x: 1 })),
      JSON.stringify(request()),
    ];
    const { stdout, exitCode } = await run(['--ndjson'], lines.join('\n'));
    expect(stdout.split('\n').map((line) => (line === '' ? null : JSON.parse(line)))).toEqual([
      { error: 'there is nothing here; write an object with camp, submittedAt and answers' },
      {
        error: expect.stringMatching(
          /^this is no JSON \(.+\); write an object with camp, submittedAt and answers$/,
        ),
      },
      good,
      { error: 'this is no request; write an object with camp, submittedAt and answers' },
      { error: 'this is no request; write an object with camp, submittedAt and answers' },
      { error: 'the request has a key that nothing reads: "x"; remove or correct it' },
      good,
      null,
    ]);
    expect(exitCode).toBe(1);
  });

  it('reads lines whatever chunks they come in, and only \\n ends one', async () => {
    const note = 'a\u2028b\u2029c\u0085d';
    const bytes = Buffer.from(`${JSON.stringify(request({ note }))}\r\n${JSON.stringify(request({ note }))}`);
    const chunks = Array.from({ length: Math.ceil(bytes.length / 7) }, (_, i) =>
      bytes.subarray(i * 7, i * 7 + 7),
    );
    const { stdout, stderr, exitCode } = await run(['--ndjson'], chunks);
    expect(stdout).toBe(`${JSON.stringify(good)}\n`.repeat(2));
    expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
  });

  it('says which line has problems, on standard error', async () => {
    const lines = [request(), request({ tags: ['C#', 'c'] })].map((each) => JSON.stringify(each));
    const { stdout, stderr, exitCode } = await run(['--ndjson'], `${lines.join('\n')}\n`);
    expect(stdout.split('\n')).toHaveLength(3);
    expect(stderr).toBe(
      'line 2: 2022-03-18-d009-daily-log.md:5: "C#" and "c" would share the page c; keep one of them\n',
    );
    expect(exitCode).toBe(1);
  });

  it('gives nothing for nothing', async () => {
    expect(await run(['--ndjson'])).toEqual({ stdout: '', stderr: '', exitCode: 0 });
  });
});

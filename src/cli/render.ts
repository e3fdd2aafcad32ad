import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import type { Writable } from 'node:stream';
import { inspect } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { Command } from 'commander';
import { CamplogError } from '../camp/errors.ts';
import type { PostProblem } from '../post/post-problem.ts';
import { BadPostRequest, readPostRequest } from './post-request.ts';
import { readLines } from './read-lines.ts';
import { createRequestRenderer } from './render-request.ts';

/** Where the command reads and writes. */
export interface Streams {
  readonly stdin: AsyncIterable<Buffer>;
  readonly stdout: Writable;
  readonly stderr: Writable;
}

/** `camplog render`: prints the post of a file of answers, or of one line after another of standard input. */
export function renderCommand(streams: Streams = process): Command {
  return new Command('render')
    .description('print the post that answers give')
    .argument('[file]', 'JSON with camp, submittedAt and answers; "-" for standard input')
    .option(
      '--ndjson',
      'read one such object a line from standard input and write {"filename","text"} or {"error"} a line',
    )
    .action(async (file: string | undefined, options: { ndjson?: true }, command: Command) => {
      if (options.ndjson === true) {
        if (file !== undefined)
          command.error('camplog render: --ndjson reads standard input; leave the file out');
        process.exitCode = (await renderLines(streams)) ? 0 : 1;
        return;
      }
      if (file === undefined) return command.error('camplog render: name a file of answers, or use --ndjson');
      try {
        process.exitCode = (await renderFile(file, streams)) ? 0 : 1;
      } catch (error) {
        command.error(`camplog render: ${file}: ${sentenceOf(error)}`);
      }
    });
}

async function renderFile(file: string, { stdin, stdout, stderr }: Streams): Promise<boolean> {
  const bytes = file === '-' ? await readAll(stdin) : await readFile(file);
  const post = await createRequestRenderer()(readPostRequest(readJson(bytes)));
  await write(stdout, post.text);
  for (const problem of post.problems) await write(stderr, `${post.fileName}${describe(problem)}\n`);
  return post.problems.length === 0;
}

/** True when every line gave a post without problems. */
async function renderLines({ stdin, stdout, stderr }: Streams): Promise<boolean> {
  // Ten thousand posts leave much behind, and V8 would rather grow by 50 MB than clear it away; its middle
  // compiler takes 10 MB and makes nothing faster here.
  setFlagsFromString('--optimize-for-size');
  setFlagsFromString('--no-maglev');
  const render = createRequestRenderer();
  let isGood = true;
  let number = 0;
  for await (const line of readLines(stdin)) {
    number++;
    try {
      const { fileName, text, problems } = await render(readPostRequest(readJson(line)));
      await write(stdout, `${JSON.stringify({ filename: fileName, text })}\n`);
      for (const problem of problems)
        await write(stderr, `line ${number}: ${fileName}${describe(problem)}\n`);
      if (problems.length > 0) isGood = false;
    } catch (error) {
      isGood = false;
      // Even a mistake of the program's own spoils one line only.
      const isOurs = !(error instanceof CamplogError);
      if (isOurs) await write(stderr, `line ${number}: ${inspect(error)}\n`);
      const sentence = isOurs
        ? 'Camplog itself made a mistake here; standard error has the details'
        : error.message;
      await write(stdout, `${JSON.stringify({ error: sentence })}\n`);
    }
  }
  return isGood;
}

function readJson(bytes: Buffer): unknown {
  const text = bytes.toString('utf8').replace(/^\ufeff/, '');
  if (text.trim() === '')
    throw new BadPostRequest('there is nothing here; write an object with camp, submittedAt and answers');
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new BadPostRequest(
      `this is no JSON (${reason}); write an object with camp, submittedAt and answers`,
    );
  }
}

async function readAll(stream: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}

async function write(stream: Writable, text: string): Promise<void> {
  if (!stream.write(text)) await once(stream, 'drain');
}

function describe({ line, message, cure }: PostProblem): string {
  return `${line === null ? '' : `:${line}`}: ${message}; ${cure}`;
}

/** What went wrong, for the person at the terminal; a mistake of the program's own is not theirs to read about. */
function sentenceOf(error: unknown): string {
  if (error instanceof CamplogError) return error.message;
  if (error instanceof Error && 'code' in error) return `${error.message}; name a file that can be read`;
  throw error;
}

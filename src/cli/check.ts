import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Writable } from 'node:stream';
import { Command } from 'commander';
import { checkAddresses } from '../post/check-addresses.ts';
import { checkPost } from '../post/check-post.ts';
import type { PostProblem } from '../post/post-problem.ts';

/** `camplog check`: one line `file:line: problem; cure` on stdout for all that would go wrong; exit code 1 if any. */
export function checkCommand(stdout: Writable = process.stdout, now: () => Date = () => new Date()): Command {
  return new Command('check')
    .description('say whether posts will build, and how to mend those that will not')
    .argument('<posts...>', 'Markdown files of a Jekyll blog')
    .action(async (files: readonly string[]) => {
      let problems = 0;
      const shared = checkAddresses(files.map((file) => basename(file)));
      for (const file of files) {
        const address = shared.get(basename(file));
        const found = address === undefined ? [] : [describe(file, address)];
        for (const line of [...found, ...(await checkFile(file, now()))]) {
          problems++;
          stdout.write(`${line}\n`);
        }
      }
      process.exitCode = problems === 0 ? 0 : 1;
    });
}

async function checkFile(file: string, now: Date): Promise<readonly string[]> {
  let bytes: Buffer;
  try {
    bytes = await readFile(file);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return [`${file}: it cannot be read (${reason}); name a file that is there`];
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return [`${file}: it is not UTF-8, Jekyll would stop; save it as UTF-8`];
  }
  return checkPost(basename(file), text, now).map((problem) => describe(file, problem));
}

function describe(file: string, { line, message, cure }: PostProblem): string {
  return `${file}${line === null ? '' : `:${line}`}: ${message}; ${cure}`;
}

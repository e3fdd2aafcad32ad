import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Writable } from 'node:stream';
import { Command } from 'commander';
import { CamplogError } from '../camp/errors.ts';
import { importPost } from '../post/import-post.ts';
import { shippedTemplate, shippedTemplateNames } from '../post/shipped-templates.ts';
import { readTemplate } from '../post/template.ts';
import { sectionsOf, type TemplateSection } from '../post/template-sections.ts';
import { readPostRequest } from './post-request.ts';
import { createRequestRenderer } from './render-request.ts';

interface Output {
  readonly stdout: Writable;
  readonly stderr: Writable;
}

/** `camplog import`: one line of JSON a post on stdout, which `camplog render` makes the post of again. */
export function importCommand(output: Output = process): Command {
  return new Command('import')
    .description('take posts apart into answers, of which "camplog render" makes them again')
    .argument('<posts...>', 'Markdown files')
    .option('--template <file>', 'the template whose headings name the fields (default: those of Camplog)')
    .action(async (files: readonly string[], options: { template?: string }, command: Command) => {
      try {
        process.exitCode = (await importFiles(files, options.template, output)) ? 0 : 1;
      } catch (error) {
        command.error(`camplog import: ${sentenceOf(error)}`);
      }
    });
}

/** True when every post comes back from its answers to the byte. */
async function importFiles(
  files: readonly string[],
  templateFile: string | undefined,
  { stdout, stderr }: Output,
): Promise<boolean> {
  const known = await readSections(templateFile);
  const render = createRequestRenderer();
  let isGood = true;
  for (const file of files) {
    try {
      const text = await readFile(file, 'utf8');
      const { post, notes } = importPost(basename(file), text, known);
      stdout.write(`${JSON.stringify(post)}\n`);
      for (const { line, message } of notes) stderr.write(`${file}:${line}: kept as written: ${message}\n`);
      const again = await render(readPostRequest(post));
      if (again.text !== text) {
        isGood = false;
        stderr.write(`${file}: ${describeDifference(text, again.text)}\n`);
      }
    } catch (error) {
      isGood = false;
      stderr.write(`${file}: ${sentenceOf(error)}\n`);
    }
  }
  return isGood;
}

async function readSections(templateFile: string | undefined): Promise<readonly TemplateSection[]> {
  if (templateFile !== undefined) {
    return sectionsOf(readTemplate(basename(templateFile), await readFile(templateFile, 'utf8')));
  }
  const templates = shippedTemplateNames.flatMap((name) => [
    shippedTemplate(name, 'ko'),
    shippedTemplate(name, 'en'),
  ]);
  return templates.flatMap(sectionsOf);
}

function describeDifference(text: string, again: string): string {
  if (text.includes('\r')) {
    return 'it does not come back to the byte: some lines end with CR LF, some with LF';
  }
  const lines = text.split('\n');
  const others = again.split('\n');
  const at = Math.max(
    0,
    lines.findIndex((line, index) => line !== others[index]),
  );
  return `it does not come back to the byte: line ${at + 1} is ${JSON.stringify(lines[at] ?? '')}, ours ${JSON.stringify(others[at] ?? '')}`;
}

function sentenceOf(error: unknown): string {
  if (error instanceof CamplogError) return error.message;
  if (error instanceof Error && 'code' in error) return `${error.message}; name a file that can be read`;
  throw error;
}

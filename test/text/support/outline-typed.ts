import { findMaths, mayHoldMaths } from '../../../src/text/find-maths.ts';
import type { Block, Inline, ListItem, RichText } from '../../../src/text/rich-text.ts';
import { writableRuns } from '../../../src/text/writable-runs.ts';
import { type OutlineRun, outlineCode, outlineHeading, outlineRuns } from './outline-runs.ts';

/** How the post is made. */
export interface OutlineOptions {
  readonly exact: boolean;
  readonly math: boolean;
}

/** What was typed, block by block, as `outlineShown` writes what is shown. */
export function outlineTyped(text: RichText, options: OutlineOptions): readonly string[] {
  return text.flatMap((block) => outlineBlock(block, options));
}

function outlineBlock(block: Block, options: OutlineOptions): readonly string[] {
  switch (block.type) {
    case 'paragraph':
      return paragraphs(block.content, options);
    case 'heading': {
      const content = block.content.map((inline) => ({ ...inline, text: inline.text.replaceAll('\n', ' ') }));
      const line = outlineRuns(runsOf(content, options), options.exact).join(' ');
      return line.trim() === '' ? [] : [outlineHeading(block.level, line)];
    }
    case 'quote':
      return paragraphs(block.content, options).map((line) => `> ${line}`);
    case 'preformatted':
      return [`\`\`\`${languageOf(block.language)}`, ...outlineCode(block.text), '```'];
    case 'list':
      return [
        block.ordered ? 'ol' : 'ul',
        ...block.items.flatMap((item, index) =>
          outlineItem(item, block.ordered ? `${block.start + index}.` : '•', options),
        ),
      ];
  }
}

function outlineItem(item: ListItem, mark: string, options: OutlineOptions): readonly string[] {
  const box = item.checked === undefined ? '' : item.checked ? ' [x]' : ' [ ]';
  const below = [...paragraphs(item.content, options), ...outlineTyped(item.children, options)];
  return [`${mark}${box}`, ...below.map((line) => `  ${line}`)];
}

/** Each paragraph's first line begins with ¶, its others with ↵. */
function paragraphs(content: readonly Inline[], options: OutlineOptions): readonly string[] {
  const groups: Inline[][] = [[]];
  for (const inline of writableRuns(content)) {
    inline.text.split('\n').forEach((text, index) => {
      if (index > 0) groups.push([]);
      groups.at(-1)?.push({ ...inline, text });
    });
  }
  let mark = '¶';
  return groups.flatMap((line) => {
    const lines = outlineRuns(runsOf(line, options), options.exact);
    const marked = lines.map((each) => `${mark} ${each}`);
    mark = lines.length === 0 ? '¶' : '↵';
    return marked;
  });
}

function runsOf(content: readonly Inline[], options: OutlineOptions): readonly OutlineRun[] {
  return writableRuns(content).flatMap((inline): readonly OutlineRun[] => {
    const { style = {}, text } = inline;
    const look = [
      ...(style.bold ? ['strong'] : []),
      ...(style.italic ? ['em'] : []),
      ...(style.strike ? ['del'] : []),
      ...(style.code ? ['code'] : []),
    ];
    const link = inline.type === 'link' ? { href: inline.url } : {};
    if (!options.math || !mayHoldMaths(inline)) return [{ text, look, ...link }];
    return findMaths(text).map((stretch) =>
      stretch.isMaths
        ? { text: stretch.text, look, maths: true as const }
        : { text: stretch.text, look, ...link },
    );
  });
}

/** What follows the name of a language is none of Rouge's, and quotes are in no name. */
function languageOf(language = ''): string {
  const [name = ''] = language.split(' ');
  return name === '' || name.includes('"') ? 'plaintext' : name;
}

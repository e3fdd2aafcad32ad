import { renderFence } from './render-code.ts';
import { type MarkdownOptions, renderLines } from './render-inline.ts';
import type { Block, Heading, Inline, List, ListItem } from './rich-text.ts';

/** Keeps two blocks apart that kramdown would take for one. */
const wall = '<!-- -->';
/** Two blanks at a line's end break it. */
const hardBreak = '  ';
const levelIndent = 4;

/** The lines of blocks that stand below each other, at the margin. */
export function renderBlocks(blocks: readonly Block[], options: MarkdownOptions): readonly string[] {
  const lines: string[] = [];
  let previous: Block | null = null;
  for (const block of blocks) {
    const rendered = renderBlock(block, options);
    if (rendered.length === 0) continue;
    if (previous) lines.push(...gapBetween(previous, block));
    lines.push(...rendered);
    previous = block;
  }
  return lines;
}

function gapBetween(previous: Block, next: Block): readonly string[] {
  if (previous.type === 'heading') return [];
  const alike = previous.type === next.type && (next.type === 'quote' || next.type === 'list');
  const isOneList = previous.type === 'list' && next.type === 'list' && previous.ordered === next.ordered;
  return alike && (isOneList || next.type === 'quote') ? ['', wall, ''] : [''];
}

function renderBlock(block: Block, options: MarkdownOptions): readonly string[] {
  switch (block.type) {
    case 'paragraph':
      return breakLines(block.content, options);
    case 'heading':
      return renderHeading(block, options);
    case 'quote':
      return breakLines(block.content, options).map((line) => (line === '' ? '>' : `> ${line}`));
    case 'preformatted':
      return renderFence(block.text, block.language);
    case 'list':
      return renderList(block, options);
  }
}

function renderHeading({ level, content }: Heading, options: MarkdownOptions): readonly string[] {
  const text = renderLines(content, options).join(' ').trim();
  // Closing hashes would be taken for part of the heading's notation.
  return text === '' ? [] : [`${'#'.repeat(level)} ${text.replace(/#$/, '\\#')}`];
}

function renderList(list: List, options: MarkdownOptions): readonly string[] {
  // kramdown counts every list from 1 unless an attribute says otherwise.
  const start = list.ordered && list.start !== 1 ? [`{:start="${list.start}"}`] : [];
  const items = list.items.flatMap((item, index) =>
    renderItem(item, list.ordered ? `${list.start + index}. ` : '- ', options),
  );
  return [...start, ...items];
}

function renderItem(item: ListItem, marker: string, options: MarkdownOptions): readonly string[] {
  const box = item.checked === undefined ? '' : item.checked ? '[x] ' : '[ ] ';
  const [first = '', ...others] = breakLines(item.content, options);
  const inner = ' '.repeat(marker.length);
  const lines = [
    `${marker}${box}${first === '' ? '&nbsp;' : first}`,
    ...others.map((line) => indented(line, inner)),
  ];
  let previous: Block | null = null;
  for (const child of item.children) {
    // Lists stand four blanks in, as people write them; all else must stand exactly under the item's text.
    const indent = child.type === 'list' ? ' '.repeat(Math.max(levelIndent, marker.length)) : inner;
    const rendered = renderBlock(child, options);
    if (rendered.length === 0) continue;
    const gap = previous
      ? gapBetween(previous, child)
      : child.type === 'list' || child.type === 'preformatted'
        ? []
        : [''];
    lines.push(...[...gap, ...rendered].map((line) => indented(line, indent)));
    previous = child;
  }
  return lines;
}

/** A text's lines with its line breaks; a blank line begins a new paragraph and needs none. */
function breakLines(content: readonly Inline[], options: MarkdownOptions): readonly string[] {
  const lines = renderLines(content, options);
  const from = lines.findIndex((line) => line !== '');
  const to = lines.findLastIndex((line) => line !== '');
  if (from < 0) return [];
  return lines
    .slice(from, to + 1)
    .filter((line, index, kept) => line !== '' || kept[index - 1] !== '')
    .map((line, index, kept) => (line !== '' && kept[index + 1] ? line.trimEnd() + hardBreak : line));
}

function indented(line: string, indent: string): string {
  return line === '' ? '' : indent + line;
}

import type { EscapeMode } from './escape-table.ts';
import { renderFence } from './render-code.ts';
import { renderLines } from './render-inline.ts';
import type { Block, Heading, Inline, List, ListItem, Preformatted } from './rich-text.ts';
import { wrapLine } from './wrap-line.ts';

/** Keeps two blocks apart that kramdown would take for one. */
const wall = '<!-- -->';
/** Two blanks at a line's end break it. */
const hardBreak = '  ';
/** Nested lists stand four blanks in, as people write them; all else must stand exactly under an item's text. */
const levelIndent = '    ';
/** As many as a list's longest marker has characters. */
const blanks = '            ';
/** A line of code that looks like a list's would be taken for one, unless a blank line stands before the code. */
const listStart = /^ {0,3}(?:[-+*]|\d+\.)[\t |]/m;
/** A line of code that looks like a rule ends the list that the code stands in when it follows a blank line. */
const ruleBelowBlank = /^[\t ]*\n *([-*_])[\t ]*\1[\t ]*\1(?:\1|[\t ])*$/m;

/** Adds the lines of blocks that stand below each other to `lines`, each line behind `indent`. */
export function writeBlocks(
  lines: string[],
  blocks: readonly Block[],
  indent: string,
  mode: EscapeMode,
): void {
  let previous: Block | null = null;
  for (const block of blocks) {
    if (writeBelow(lines, previous, block, indent, mode)) previous = block;
  }
}

/** False when nothing of the block is seen; then nothing is added. */
function writeBelow(
  lines: string[],
  previous: Block | null,
  block: Block,
  indent: string,
  mode: EscapeMode,
): boolean {
  const before = lines.length;
  if (previous !== null && previous.type !== 'heading') writeGap(lines, previous, block, indent);
  const start = lines.length;
  writeBlock(lines, block, indent, mode);
  if (lines.length > start) return true;
  lines.length = before;
  return false;
}

function writeGap(lines: string[], previous: Block, next: Block, indent: string): void {
  lines.push('');
  const joins =
    previous.type === 'list' && next.type === 'list'
      ? previous.ordered === next.ordered
      : previous.type === 'quote' && next.type === 'quote';
  if (joins) lines.push(indent + wall, '');
}

function writeBlock(lines: string[], block: Block, indent: string, mode: EscapeMode): void {
  switch (block.type) {
    case 'paragraph':
      writeContent(lines, block.content, indent, indent, mode);
      break;
    case 'heading':
      writeHeading(lines, block, indent, mode);
      break;
    case 'quote':
      writeContent(lines, block.content, `${indent}> `, `${indent}> `, mode);
      break;
    case 'preformatted':
      writeFence(lines, block, indent);
      break;
    case 'list':
      writeList(lines, block, indent, mode);
  }
}

function writeHeading(lines: string[], { level, content }: Heading, indent: string, mode: EscapeMode): void {
  const oneLine = content.map((inline) => ({ ...inline, text: inline.text.replaceAll('\n', ' ') }));
  const text = renderLines(oneLine, mode).join('').replace(/ $/, '');
  // Closing hashes would be taken for part of the heading's notation.
  if (text !== '') lines.push(`${indent}${'#'.repeat(level)} ${text.replace(/(?<!\\)#$/, '\\#')}`);
}

function writeFence(lines: string[], { text, language }: Preformatted, indent: string): void {
  for (const line of renderFence(text, language)) lines.push(line === '' ? '' : indent + line);
}

function writeList(lines: string[], list: List, indent: string, mode: EscapeMode): void {
  let number = list.start;
  for (const item of list.items) writeItem(lines, item, list.ordered ? `${number++}. ` : '- ', indent, mode);
  // kramdown counts every list from 1 unless an attribute says otherwise: after a list it is about all of it.
  if (list.ordered && list.start !== 1) lines.push(`${indent}{:start="${list.start}"}`);
}

function writeItem(lines: string[], item: ListItem, bullet: string, indent: string, mode: EscapeMode): void {
  const marker = item.children.some(endsList) ? bullet.padEnd(levelIndent.length) : bullet;
  const inner = indent + blanks.slice(0, marker.length);
  const box = item.checked === undefined ? '' : item.checked ? '[x] ' : '[ ] ';
  const start = lines.length;
  writeContent(lines, item.content, indent + marker + box, inner, mode);
  if (lines.length === start) lines.push(`${indent}${marker}${box}&nbsp;`);
  if (item.children.length === 0) return;
  const nested = marker.length > levelIndent.length ? inner : indent + levelIndent;
  let previous: Block | null = null;
  for (const child of item.children) {
    if (previous === null && !staysTight(child)) lines.push('');
    if (writeBelow(lines, previous, child, child.type === 'list' ? nested : inner, mode)) previous = child;
    else if (previous === null && lines.at(-1) === '') lines.pop();
  }
}

/** True for code that kramdown would end the list at, unless it stands four blanks in. */
function endsList(child: Block): boolean {
  return child.type === 'preformatted' && ruleBelowBlank.test(child.text);
}

/** True for what may follow an item's own text without a blank line, which would make a paragraph of that. */
function staysTight(child: Block): boolean {
  return child.type === 'list' || (child.type === 'preformatted' && !listStart.test(child.text));
}

/** A text's lines with its line breaks; blank lines between begin a new paragraph. */
function writeContent(
  lines: string[],
  content: readonly Inline[],
  first: string,
  others: string,
  mode: EscapeMode,
): void {
  const start = lines.length;
  let prefix = first;
  let beginsBlock = true;
  for (const line of renderLines(content, mode)) {
    if (line === '') {
      beginsBlock = true;
      continue;
    }
    if (lines.length > start) {
      if (beginsBlock) lines.push(others.trimEnd());
      else lines.push(breakLine(lines.pop() ?? ''));
    }
    for (const part of wrapLine(line)) {
      lines.push(prefix + part);
      prefix = others;
    }
    beginsBlock = false;
  }
}

function breakLine(line: string): string {
  return line.endsWith(' ') ? `${line} ` : line + hardBreak;
}

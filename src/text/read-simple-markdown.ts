import type { Block, Inline, List, RichText } from './rich-text.ts';

/** An item of a list that is being read. */
interface OpenItem {
  readonly content: readonly Inline[];
  readonly children: OpenList[];
  readonly checked?: boolean;
}

interface OpenList {
  readonly type: 'list';
  readonly ordered: boolean;
  readonly start: number;
  readonly items: OpenItem[];
}

// No control character, and none that means anything in Markdown or kramdown.
const character = '[^\\\\`*_<>&$~|{}[\\]\\p{Cc}]';
const brackets = `\\[${character}*\\](?![[(:])`;
const text = `(?!\\d+[.)]|\\[[ xX]\\] )(?:[\\p{L}\\p{N}(]|${brackets})(?:${character}|${brackets})*`;
const blankLine = /^[ \t]*$/;
const paragraphLine = new RegExp(`^${text}$`, 'u');
const listLine = new RegExp(`^((?: {4})*)(?:-|(\\d{1,2})\\.) (?:\\[([ xX])\\] )?(${text})$`, 'u');

/**
 * Reads Markdown that is nothing but paragraphs of one line and lists as `renderMarkdown` indents them, without
 * any notation in the text; null for all else. Most answers are such, and a parser of all of Markdown takes
 * fifty times as long for them.
 */
export function readSimpleMarkdown(markdown: string): RichText | null {
  const blocks: Block[] = [];
  const lines = markdown.split('\n');
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (blankLine.test(line)) continue;
    const from = at;
    while (at + 1 < lines.length && !blankLine.test(lines[at + 1] ?? '')) at++;
    const block = readLines(lines.slice(from, at + 1));
    // Lists with nothing but blank lines between are one.
    if (block === null || (block.type === 'list' && blocks.at(-1)?.type === 'list')) return null;
    blocks.push(block);
  }
  return blocks;
}

function readLines(lines: readonly string[]): Block | null {
  const [first = ''] = lines;
  if (lines.length === 1 && paragraphLine.test(first)) {
    return { type: 'paragraph', content: [{ type: 'text', text: first }] };
  }
  return readList(lines);
}

function readList(lines: readonly string[]): List | null {
  const path: OpenList[] = [];
  for (const line of lines) {
    const [match, indent = '', number, box, content = ''] = listLine.exec(line) ?? [];
    const depth = indent.length / 4;
    if (match === undefined || depth > path.length) return null;
    const ordered = number !== undefined;
    path.length = Math.min(path.length, depth + 1);
    let list = path[depth];
    if (list === undefined) {
      // A numbered list within an item begins with 1, else it is part of the item's text.
      if (ordered && depth > 0 && number !== '1') return null;
      list = { type: 'list', ordered, start: ordered ? Number(number) : 1, items: [] };
      path[depth - 1]?.items.at(-1)?.children.push(list);
      path.push(list);
    }
    if (list.ordered !== ordered) return null;
    list.items.push({
      content: [{ type: 'text', text: content }],
      children: [],
      ...(box !== undefined && { checked: box !== ' ' }),
    });
  }
  return path[0] ?? null;
}

import type { RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { readTable } from './read-markdown-table.ts';
import { strike } from './strike.ts';

/** A piece of Markdown as the page shows it. */
export type Markdown = RootContent;

/** Nobody nests deeper than this; what does is shown as it was written. */
const deepest = 40;
const phrases: ReadonlySet<string> = new Set([
  'paragraph',
  'heading',
  'emphasis',
  'strong',
  'link',
  'tableCell',
]);

/**
 * Reads the text of a `markdown` block: CommonMark, and what Slack takes beside it, `~~struck~~`, tables and boxes to
 * tick. Raw HTML stays the text that it is. The bot reads Markdown with the same package, so that the page needs no
 * other one.
 */
export function readMarkdown(text: string): readonly Markdown[] {
  const sourceOf = ({ position }: Markdown) => text.slice(position?.start.offset, position?.end.offset);
  const read = (given: Markdown, depth: number): Markdown => {
    const node = given.type === 'paragraph' ? (readTable(sourceOf(given), readInline) ?? given) : given;
    if (!('children' in node)) return node;
    if (depth > deepest) return { type: 'text', value: sourceOf(node) };
    const inner = node.children.map((child) => read(child, depth + 1));
    return withChildren(node, phrases.has(node.type) ? strike(inner) : inner);
  };
  return fromMarkdown(text).children.map((node) => read(node, 0));
}

type Parent = Extract<Markdown, { readonly children: readonly Markdown[] }>;

// What may stand in what was settled when the text was read.
function withChildren(node: Parent, children: readonly Markdown[]): Markdown {
  const whole = { ...node, children } as Markdown;
  return whole.type === 'listItem' ? readTick(whole) : whole;
}

type Item = Extract<Markdown, { readonly type: 'listItem' }>;

function readTick(item: Item): Item {
  const [first, ...rest] = item.children;
  if (first?.type !== 'paragraph') return item;
  const [text, ...others] = first.children;
  const [box, tick] = text?.type === 'text' ? (/^\[([ xX])\] /.exec(text.value) ?? []) : [];
  if (box === undefined || text?.type !== 'text') return item;
  const said = { ...text, value: text.value.slice(box.length) };
  return {
    ...item,
    checked: tick !== ' ',
    children: [{ ...first, children: [said, ...others] }, ...rest],
  };
}

function readInline(text: string): readonly Markdown[] {
  const [first] = fromMarkdown(text).children;
  return first?.type === 'paragraph' ? first.children : [{ type: 'text', value: text }];
}

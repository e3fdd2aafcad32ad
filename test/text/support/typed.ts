import type {
  Block,
  Heading,
  Inline,
  Link,
  List,
  ListItem,
  Paragraph,
  Preformatted,
  Quote,
  Style,
  TextRun,
} from '../../../src/text/rich-text.ts';

type Typed = Inline | string;

/** Characters in a look: `run('가', 'bold', 'code')`. */
export function run(text: string, ...looks: readonly (keyof Style)[]): TextRun {
  if (looks.length === 0) return { type: 'text', text };
  return { type: 'text', text, style: Object.fromEntries(looks.map((look) => [look, true as const])) };
}

/** A link that shows its own address unless told otherwise. */
export function link(url: string, text = url): Link {
  return { type: 'link', url, text };
}

/** A paragraph of runs, links and plain strings. */
export function p(...content: readonly Typed[]): Paragraph {
  return { type: 'paragraph', content: inlines(content) };
}

/** A quote. */
export function quote(...content: readonly Typed[]): Quote {
  return { type: 'quote', content: inlines(content) };
}

/** A heading. */
export function h(level: Heading['level'], ...content: readonly Typed[]): Heading {
  return { type: 'heading', level, content: inlines(content) };
}

/** Preformatted lines. */
export function pre(text: string, language?: string): Preformatted {
  return { type: 'preformatted', text, ...(language !== undefined && { language }) };
}

/** An item: what stands in its line, then what is nested below. */
export function li(content: Typed | readonly Typed[], ...children: readonly Block[]): ListItem {
  return { content: inlines([content].flat()), children };
}

/** An item with a box before it. */
export function task(
  checked: boolean,
  content: Typed | readonly Typed[],
  ...children: readonly Block[]
): ListItem {
  return { ...li(content, ...children), checked };
}

/** Bullets. */
export function ul(...items: readonly (ListItem | string)[]): List {
  return { type: 'list', ordered: false, start: 1, items: items.map(itemOf) };
}

/** Numbers from `start` on. */
export function ol(start: number, ...items: readonly (ListItem | string)[]): List {
  return { type: 'list', ordered: true, start, items: items.map(itemOf) };
}

function inlines(content: readonly Typed[]): readonly Inline[] {
  return content.filter((each) => each !== '').map((each) => (typeof each === 'string' ? run(each) : each));
}

function itemOf(item: ListItem | string): ListItem {
  return typeof item === 'string' ? li(item) : item;
}

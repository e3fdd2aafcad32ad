import type { Blockquote, Code, List as MdList, ListItem as MdListItem, Paragraph, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { isTangled } from './is-tangled.ts';
import { type MarkdownLoss, type MarkdownSource, sourceOf } from './markdown-source.ts';
import { kramdownSyntax } from './markdown-syntax.ts';
import { prepareMarkdown } from './prepare-markdown.ts';
import { joinInlines, readMarkdownInlines } from './read-markdown-inlines.ts';
import { readSimpleMarkdown } from './read-simple-markdown.ts';
import { restoreLiquid } from './restore-liquid.ts';
import type { Block, Heading, Inline, List, ListItem, RichText } from './rich-text.ts';

/** Markdown as rich text. */
export interface MarkdownReading {
  readonly text: RichText;
  readonly lost: readonly MarkdownLoss[];
}

/**
 * Reads Markdown as kramdown shows it: CommonMark, task boxes, `~~`, formulas, and whatever `renderMarkdown`
 * wrote to protect a text. Lines that only wrap are joined by blanks, as a browser does.
 */
export function readMarkdown(markdown: string): MarkdownReading {
  const simple = readSimpleMarkdown(markdown);
  if (simple !== null) return { text: simple, lost: [] };
  if (isTangled(markdown)) return { text: [asText(markdown)], lost: [{ what: 'tangle', line: 1 }] };
  const lost: MarkdownLoss[] = [];
  const prepared = prepareMarkdown(markdown);
  const source: MarkdownSource = {
    markdown: prepared,
    lose: (what, node) => lost.push({ what, line: node.position?.start.line ?? 1 }),
  };
  const { children } = fromMarkdown(prepared, { extensions: [kramdownSyntax] });
  return { text: children.flatMap((node) => readBlock(node, source)), lost };
}

function readBlock(node: RootContent, source: MarkdownSource): readonly Block[] {
  switch (node.type) {
    case 'paragraph':
      return [{ type: 'paragraph', content: readContent(node, source) }];
    case 'heading':
      return [readHeading(node.depth, readMarkdownInlines(node.children, source))];
    case 'list':
      return [readList(node, source)];
    case 'code':
      return [readCode(node)];
    case 'blockquote':
      return [{ type: 'quote', content: readQuote(node, source) }];
    case 'html':
      // An empty comment keeps lists apart.
      if (node.value === '<!-- -->') return [];
      source.lose('html', node);
      return [asText(node.value)];
    default:
      source.lose(node.type === 'thematicBreak' ? 'rule' : 'definition', node);
      return [asText(sourceOf(node, source))];
  }
}

function readContent(node: Paragraph, source: MarkdownSource): readonly Inline[] {
  if (hasPipe(sourceOf(node, source))) source.lose('table', node);
  const content = readMarkdownInlines(node.children, source);
  const blanks = blanksAfter(node, source);
  return blanks === '' ? content : joinInlines([content, []], blanks);
}

/** Blanks at a paragraph's end, which CommonMark drops: nobody sees them, but they were typed. */
function blanksAfter(node: Paragraph, source: MarkdownSource): string {
  return /[ \t]*$/.exec(sourceOf(node, source))?.[0] ?? '';
}

function readHeading(level: Heading['level'], content: readonly Inline[]): Block {
  return { type: 'heading', level, content };
}

function readCode({ value, lang }: Code): Block {
  const text = restoreLiquid(value);
  return { type: 'preformatted', text, ...(lang && { language: lang }) };
}

function readList(node: MdList, source: MarkdownSource): List {
  return {
    type: 'list',
    ordered: node.ordered === true,
    start: node.start ?? 1,
    items: node.children.map((item) => readItem(item, source)),
  };
}

function readItem(item: MdListItem, source: MarkdownSource): ListItem {
  const [first, ...rest] = item.children;
  const own = first?.type === 'paragraph' ? first : undefined;
  const below = own === undefined ? item.children : rest;
  const children = below.flatMap((node) => readBlock(node, source));
  if (own === undefined) return { content: [], children };
  const content = readContent(own, source);
  const box = /^\[([ xX])\][ \t]/.exec(sourceOf(own, source));
  const text = withoutFiller(box === null ? content : dropStart(content, box[0].length));
  return { content: text, children, ...(box !== null && { checked: box[1] !== ' ' }) };
}

/** A blank that does not break stands in items that would be empty. */
function withoutFiller(content: readonly Inline[]): readonly Inline[] {
  return content.length === 1 && content[0]?.text === '\u00a0' ? [] : content;
}

function dropStart(content: readonly Inline[], length: number): readonly Inline[] {
  const [first, ...rest] = content;
  if (first === undefined) return content;
  const text = first.text.slice(length);
  return text === '' ? rest : [{ ...first, text }, ...rest];
}

function readQuote(node: Blockquote, source: MarkdownSource): readonly Inline[] {
  const paragraphs = node.children.map((child) => {
    if (child.type === 'paragraph') return readMarkdownInlines(child.children, source);
    source.lose('quote', child);
    return [{ type: 'text', text: sourceOf(child, source) }] as const;
  });
  return joinInlines(paragraphs, '\n\n');
}

function asText(text: string): Block {
  return { type: 'paragraph', content: [{ type: 'text', text }] };
}

/** kramdown makes a table of every line with a pipe that is neither protected nor in code. */
function hasPipe(markdown: string): boolean {
  return markdown.includes('|') && /\|/.test(markdown.replace(/\\.|(`+)[\s\S]*?\1/g, ''));
}

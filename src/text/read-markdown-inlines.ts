import type { Html, InlineCode, PhrasingContent } from 'mdast';
import { type EmphasisToken, type Mark, readEmphasis } from './kramdown-emphasis.ts';
import { type MarkdownSource, sourceOf } from './markdown-source.ts';
import { mergeRuns } from './read-inline.ts';
import { restoreLiquid } from './restore-liquid.ts';
import type { Inline, Style } from './rich-text.ts';

/** A paragraph's runs. */
export function readMarkdownInlines(
  nodes: readonly PhrasingContent[],
  source: MarkdownSource,
): readonly Inline[] {
  return mergeRuns(readNodes(nodes, {}, source));
}

/** Texts with a separator between them. */
export function joinInlines(texts: readonly (readonly Inline[])[], separator: string): readonly Inline[] {
  const joined = texts.flatMap((text, index) =>
    index === 0 ? text : [{ type: 'text', text: separator } as const, ...text],
  );
  return mergeRuns(joined);
}

function readNodes(
  nodes: readonly PhrasingContent[],
  style: Style,
  source: MarkdownSource,
): readonly Inline[] {
  const tokens: EmphasisToken[] = [];
  let end = 0;
  for (let index = 0; index < nodes.length; index++) {
    const node = nodes[index];
    if (node === undefined) break;
    const opens = isTag(node, '<del>');
    if (opens && end <= index) end = endOf(nodes, index);
    if (opens && end < nodes.length) {
      const deleted = nodes.slice(index + 1, end);
      tokens.push((look) => readNodes(deleted, { ...look, strike: true }, source));
      index = end;
    } else if (node.type === 'html' && /^[*_~]+$/.test(node.value)) {
      tokens.push(...readMarks(node, source));
    } else {
      tokens.push((look) => readNode(node, look, source));
    }
  }
  return readEmphasis(tokens, style);
}

/** Where the next `</del>` stands; behind all nodes when nowhere. */
function endOf(nodes: readonly PhrasingContent[], from: number): number {
  let end = from + 1;
  for (let node = nodes[end]; node !== undefined && !isTag(node, '</del>'); node = nodes[end]) end++;
  return end;
}

function isTag(node: PhrasingContent, tag: string): boolean {
  return node.type === 'html' && node.value === tag;
}

function readMarks(node: Html, { markdown }: MarkdownSource): readonly Mark[] {
  const start = node.position?.start.offset ?? 0;
  const end = start + node.value.length;
  const before = markdown.slice(Math.max(0, start - 2), start);
  const after = markdown.slice(end, end + 2);
  const last = node.value.length - 1;
  return [...node.value].map((char, index) => ({
    char: char === '_' || char === '~' ? char : '*',
    blankBefore: index === 0 && /(?:^|\s)$/.test(before),
    blankAfter: index === last && /^(?:\s|$)/.test(after),
    letterBefore: index === 0 && /(?:\p{L}|-)$/u.test(before),
    letterAfter: index === last && /^[\p{L}\p{N}]/u.test(after),
  }));
}

function readNode(node: PhrasingContent, style: Style, source: MarkdownSource): readonly Inline[] {
  switch (node.type) {
    case 'text':
      return [styled({ type: 'text', text: joinLines(node.value) }, style)];
    case 'break':
      return [styled({ type: 'text', text: '\n' }, style)];
    case 'inlineCode':
      return [readCode(node, style, source)];
    case 'link':
      return readNodes(node.children, style, source).map((inline) => ({
        ...inline,
        type: 'link',
        url: node.url,
      }));
    case 'html':
      return readHtml(node, style, source);
    default:
      source.lose(node.type === 'image' ? 'image' : 'definition', node);
      return [styled({ type: 'text', text: sourceOf(node, source) }, style)];
  }
}

/** Lines that only wrap stand beside each other in a browser. */
function joinLines(text: string): string {
  return text.includes('\n') ? text.replace(/[ \t]*\n[ \t]*/g, ' ') : text;
}

/** Formulas come as code whose source begins with a dollar. */
function readCode(node: InlineCode, style: Style, source: MarkdownSource): Inline {
  if (/^\\?\$/.test(sourceOf(node, source)))
    return styled({ type: 'text', text: `$${node.value.trim()}$` }, style);
  return styled({ type: 'text', text: restoreLiquid(node.value) }, { ...style, code: true });
}

function readHtml(node: Html, style: Style, source: MarkdownSource): readonly Inline[] {
  // `<span>` keeps a dollar or a backslash from MathJax.
  if (node.value === '<span>' || node.value === '</span>') return [];
  // An empty comment ends a long line.
  if (/^<!--\s*-->$/.test(node.value)) return [];
  if (/^<br\s*\/?>$/.test(node.value)) return [styled({ type: 'text', text: '\n' }, style)];
  source.lose('html', node);
  return [styled({ type: 'text', text: node.value }, style)];
}

function styled<T extends Inline>(inline: T, style: Style): T {
  return Object.keys(style).length === 0 ? inline : { ...inline, style };
}

import type { JsonObject } from '../../../json-object.ts';
import {
  deepestIndent,
  type EditorInline,
  type EditorLine,
  type EditorMark,
  type StyleName,
} from '../rich-text/document.ts';

interface Around {
  readonly marks: readonly EditorMark[];
  readonly list: { readonly style: 'bullet' | 'ordered'; readonly indent: number } | null;
  readonly isQuote: boolean;
}

const looks: Readonly<Record<string, StyleName>> = {
  B: 'bold',
  STRONG: 'bold',
  H1: 'bold',
  H2: 'bold',
  H3: 'bold',
  H4: 'bold',
  H5: 'bold',
  H6: 'bold',
  I: 'italic',
  EM: 'italic',
  S: 'strike',
  DEL: 'strike',
  STRIKE: 'strike',
  CODE: 'code',
  KBD: 'code',
  TT: 'code',
  U: 'underline',
};
const ownLine =
  /^(P|DIV|LI|H[1-6]|BLOCKQUOTE|UL|OL|TR|TABLE|SECTION|ARTICLE|HEADER|FOOTER|DL|DT|DD|FIGURE|HR)$/;
const unseen = /^(STYLE|SCRIPT|HEAD|META|TITLE|TEMPLATE|NOSCRIPT)$/;

/** The lines that a pasted document shows: lists nested as they were, quotes, code, looks and links. */
export function readHtml(document: Document): readonly EditorLine[] {
  const lines: EditorLine[] = [];
  let inlines: EditorInline[] = [];
  let around: Around = { marks: [], list: null, isQuote: false };

  function endLine(keepsEmpty = false): void {
    const content = trim(inlines);
    inlines = [];
    if (content.length === 0 && !keepsEmpty) return;
    if (around.list !== null) {
      lines.push({ type: 'listItem', attrs: { ...around.list, border: 0, start: null }, content });
    } else lines.push({ type: around.isQuote ? 'quote' : 'paragraph', content });
  }

  function inside(change: Partial<Around>, work: () => void): void {
    const before = around;
    around = { ...around, ...change };
    work();
    around = before;
  }

  function walk(node: Node): void {
    if (node.nodeType === Node.TEXT_NODE) {
      const text = (node.textContent ?? '').replaceAll(/[ \t\r\n]+/g, ' ');
      if (text !== '')
        inlines.push({ type: 'text', text, ...(around.marks.length > 0 ? { marks: around.marks } : {}) });
      return;
    }
    if (node instanceof HTMLElement && !unseen.test(node.tagName)) walkElement(node);
    else if (node.nodeType === Node.DOCUMENT_NODE) for (const child of node.childNodes) walk(child);
  }

  function walkElement(element: HTMLElement): void {
    const { tagName, dataset } = element;
    if (tagName === 'BR') {
      if (around.list === null) endLine(true);
      else inlines.push({ type: 'hardBreak' });
      return;
    }
    if (tagName === 'PRE') {
      endLine();
      const text = (element.textContent ?? '').replace(/\n$/, '');
      const content: EditorInline[] = text === '' ? [] : [{ type: 'text', text }];
      lines.push({ type: 'codeBlock', attrs: { border: 0, language: null }, content });
      return;
    }
    if (dataset.entity !== undefined) {
      const entity: JsonObject = JSON.parse(dataset.entity);
      inlines.push({ type: 'entity', attrs: { element: entity } });
      return;
    }
    const isBlock = ownLine.test(tagName);
    // A paragraph inside an entry belongs to the line of its entry.
    const isLine = isBlock && !(tagName === 'P' && around.list !== null && inlines.length === 0);
    if (isLine) endLine();
    inside(changeOf(element, around), () => {
      for (const child of element.childNodes) walk(child);
      if (isLine) endLine(tagName === 'LI' && inlines.length > 0);
    });
  }

  walk(document);
  endLine();
  return lines;
}

function changeOf(element: HTMLElement, around: Around): Partial<Around> {
  const { tagName, dataset } = element;
  if (tagName === 'UL' || tagName === 'OL') {
    const given = Number(dataset.indent);
    const indent = dataset.indent === undefined ? (around.list?.indent ?? -1) + 1 : given;
    const style = (dataset.list ?? tagName) === 'OL' || dataset.list === 'ordered' ? 'ordered' : 'bullet';
    return { list: { style, indent: Math.min(Math.max(indent, 0), deepestIndent) } };
  }
  if (dataset.list !== undefined) {
    const style = dataset.list === 'ordered' ? 'ordered' : 'bullet';
    return { list: { style, indent: Math.min(Number(dataset.indent ?? 0), deepestIndent) } };
  }
  if (tagName === 'BLOCKQUOTE') return { isQuote: true };
  if (tagName === 'A') {
    const href = element.getAttribute('href') ?? '';
    if (!/^(https?|mailto):/i.test(href)) return {};
    return { marks: [...around.marks, { type: 'link', attrs: { href } }] };
  }
  const names = [looks[tagName], ...looksOf(element)].filter((name) => name !== undefined);
  const fresh = names.filter((name) => !around.marks.some((mark) => mark.type === name));
  // Google Docs wraps everything it copies in a `b` that is not bold.
  if (element.style.fontWeight === 'normal' || fresh.length === 0) return {};
  return { marks: [...fresh.map((type) => ({ type })), ...around.marks] };
}

function looksOf({ style }: HTMLElement): readonly StyleName[] {
  const line = style.textDecorationLine || style.textDecoration;
  return [
    ...(/^(bold|[6-9]00)$/.test(style.fontWeight) ? (['bold'] as const) : []),
    ...(style.fontStyle === 'italic' ? (['italic'] as const) : []),
    ...(line.includes('line-through') ? (['strike'] as const) : []),
  ];
}

function trim(inlines: readonly EditorInline[]): readonly EditorInline[] {
  const first = inlines[0];
  if (first?.type === 'text' && /^ /.test(first.text)) {
    return trim([...replaced(first, first.text.trimStart()), ...inlines.slice(1)]);
  }
  const last = inlines.at(-1);
  if (last?.type === 'text' && / $/.test(last.text)) {
    return trim([...inlines.slice(0, -1), ...replaced(last, last.text.trimEnd())]);
  }
  return last?.type === 'hardBreak' ? trim(inlines.slice(0, -1)) : inlines;
}

function replaced(inline: EditorInline & { readonly type: 'text' }, text: string): readonly EditorInline[] {
  return text === '' ? [] : [{ ...inline, text }];
}

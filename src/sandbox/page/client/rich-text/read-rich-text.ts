import { isJsonObject, type JsonObject, objectsOf, textOf } from '../../../json-object.ts';
import {
  deepestIndent,
  type EditorDocument,
  type EditorInline,
  type EditorLine,
  type EditorMark,
  type ListItemAttrs,
  styleNames,
} from './document.ts';
import { createListCounter, type ListCounter } from './list-numbers.ts';

/** Elements that are one piece in the editor; any other unknown one becomes its text. */
const entities = new Set(['emoji', 'user', 'usergroup', 'channel', 'team', 'broadcast', 'date', 'color']);

/** What the editor shows for a rich_text value, an empty line when it is none. The way back is `writeRichText`. */
export function readRichText(value: unknown): EditorDocument {
  const elements = isJsonObject(value) ? objectsOf(value.elements) : [];
  const counter = createListCounter();
  const content = elements.flatMap((element, index) => {
    const lines = readElement(element, index === elements.length - 1, counter);
    for (const line of lines) counter.take(line);
    return lines;
  });
  return { type: 'doc', content: content.length === 0 ? [{ type: 'paragraph' }] : content };
}

function readElement(element: JsonObject, isLast: boolean, counter: ListCounter): readonly EditorLine[] {
  const inlines = objectsOf(element.elements);
  switch (element.type) {
    case 'rich_text_list':
      return readList(element, counter);
    case 'rich_text_quote':
      return readLines(inlines).map((content) => ({ type: 'quote', content }));
    case 'rich_text_preformatted':
      return [
        {
          type: 'codeBlock',
          attrs: {
            border: countOf(element.border),
            language: typeof element.language === 'string' ? element.language : null,
          },
          content: textNode(inlines.map((inline) => plainOf(inline)).join(''), []),
        },
      ];
    default: {
      const lines = readLines(inlines);
      // The `\n` before a list, a quote or code ends the line above it.
      const kept = !isLast && lines.length > 1 && lines.at(-1)?.length === 0 ? lines.slice(0, -1) : lines;
      return kept.map((content) => ({ type: 'paragraph', content }));
    }
  }
}

function readList(element: JsonObject, counter: ListCounter): readonly EditorLine[] {
  const style: ListItemAttrs['style'] = element.style === 'ordered' ? 'ordered' : 'bullet';
  const indent = Math.min(countOf(element.indent), deepestIndent);
  const border = countOf(element.border);
  const first = countOf(element.offset) + 1;
  const follows = counter.expect({ style, indent });
  return objectsOf(element.elements).map((item, index) => {
    const start = index === 0 && style === 'ordered' && follows !== first ? first : null;
    const content = objectsOf(item.elements).flatMap((inline) => readInline(inline));
    return { type: 'listItem', attrs: { style, indent, border, start }, content };
  });
}

function readLines(elements: readonly JsonObject[]): readonly (readonly EditorInline[])[] {
  const lines: EditorInline[][] = [[]];
  for (const inline of elements.flatMap((element) => readInline(element))) {
    if (inline.type === 'hardBreak') lines.push([]);
    else lines.at(-1)?.push(inline);
  }
  return lines;
}

function readInline(element: JsonObject): readonly EditorInline[] {
  const marks = readMarks(element.style);
  if (element.type === 'link') {
    const href = textOf(element.url);
    const label = textOf(element.text) || href;
    return textNode(label.replaceAll('\n', ' '), [...marks, { type: 'link', attrs: { href } }]);
  }
  if (entities.has(textOf(element.type))) {
    const { style: _style, ...bare } = element;
    return [{ type: 'entity', attrs: { element: bare }, ...(marks.length > 0 ? { marks } : {}) }];
  }
  return plainOf(element)
    .split(/(\n)/)
    .flatMap((part): readonly EditorInline[] =>
      part === '\n' ? [{ type: 'hardBreak' }] : textNode(part, marks),
    );
}

function readMarks(style: unknown): readonly EditorMark[] {
  if (!isJsonObject(style)) return [];
  return styleNames.filter((name) => style[name] === true).map((type) => ({ type }));
}

function plainOf(element: JsonObject): string {
  return textOf(element.text) || textOf(element.fallback) || textOf(element.url);
}

function textNode(text: string, marks: readonly EditorMark[]): readonly EditorInline[] {
  if (text === '') return [];
  return [{ type: 'text', text, ...(marks.length > 0 ? { marks } : {}) }];
}

function countOf(value: unknown): number {
  return typeof value === 'number' && Number.isInteger(value) && value > 0 ? value : 0;
}

import type { JsonObject } from '../../../json-object.ts';
import {
  type EditorDocument,
  type EditorInline,
  type EditorLine,
  type EditorMark,
  styleNames,
} from './document.ts';
import { numberLines } from './list-numbers.ts';

/** The value of a rich_text_input. */
export interface SlackRichText {
  readonly type: 'rich_text';
  readonly elements: readonly JsonObject[];
}

/**
 * What Slack's client would send for what stands in the editor; null when nothing does. Lists are flat siblings, each
 * change of style or indent a new one; a numbered list that goes on has an `offset`. Lines of text are one section,
 * and each of them ends in `\n` unless it is the last of all.
 */
export function writeRichText(document: EditorDocument): SlackRichText | null {
  const numbers = numberLines(document.content);
  const elements: JsonObject[] = [];
  for (let at = 0; at < document.content.length; ) {
    const end = endOfGroup(document.content, numbers, at);
    const lines = document.content.slice(at, end);
    const element = writeGroup(lines, numbers[at] ?? null, end === document.content.length);
    if (element !== null) elements.push(element);
    at = end;
  }
  return elements.length === 0 ? null : { type: 'rich_text', elements };
}

// Where the lines end that Slack puts into one element.
function endOfGroup(
  lines: readonly EditorLine[],
  numbers: readonly (number | null)[],
  start: number,
): number {
  const first = lines[start];
  let end = start + 1;
  while (first !== undefined && end < lines.length) {
    const line = lines[end];
    if (line === undefined || !belongTogether(first, line)) break;
    const before = numbers[end - 1];
    if (typeof before === 'number' && numbers[end] !== before + 1) break;
    end += 1;
  }
  return end;
}

function belongTogether(one: EditorLine, other: EditorLine): boolean {
  if (one.type === 'listItem' && other.type === 'listItem') {
    const [a, b] = [one.attrs, other.attrs];
    return a.style === b.style && a.indent === b.indent && a.border === b.border;
  }
  return one.type === other.type && one.type !== 'codeBlock';
}

function writeGroup(lines: readonly EditorLine[], number: number | null, isLast: boolean): JsonObject | null {
  const [first] = lines;
  switch (first?.type) {
    case 'listItem': {
      const { style, indent, border } = first.attrs;
      const offset = number === null || number === 1 ? {} : { offset: number - 1 };
      const elements = lines.map((line) => writeSection(writeInlines(line.content ?? [])));
      return { type: 'rich_text_list', elements, style, indent, ...offset, border };
    }
    case 'quote':
      return { type: 'rich_text_quote', elements: writeLines(lines, false) };
    case 'codeBlock': {
      const { border, language } = first.attrs;
      const elements = writeInlines(first.content ?? []);
      return { type: 'rich_text_preformatted', elements, border, ...(language === null ? {} : { language }) };
    }
    default: {
      const elements = writeLines(lines, !isLast);
      return elements.length === 0 ? null : writeSection(elements);
    }
  }
}

function writeSection(elements: readonly JsonObject[]): JsonObject {
  return { type: 'rich_text_section', elements };
}

function writeLines(lines: readonly EditorLine[], isEnded: boolean): readonly JsonObject[] {
  const last = lines.length - 1;
  const inlines = lines.flatMap((line, index): readonly EditorInline[] => [
    ...(line.content ?? []),
    ...(index < last || isEnded ? [{ type: 'hardBreak' } as const] : []),
  ]);
  return writeInlines(inlines);
}

function writeInlines(inlines: readonly EditorInline[]): readonly JsonObject[] {
  const elements: JsonObject[] = [];
  for (const element of inlines.map(writeInline)) {
    const before = elements.at(-1);
    if (before?.type === 'text' && element.type === 'text' && hasSameStyle(before, element)) {
      elements[elements.length - 1] = { ...before, text: `${before.text}${element.text}` };
    } else elements.push(element);
  }
  return elements;
}

function writeInline(inline: EditorInline): JsonObject {
  // Slack's editor gives a line's end no look of its own.
  if (inline.type === 'hardBreak') return { type: 'text', text: '\n' };
  const style = writeStyle(inline.marks ?? []);
  if (inline.type === 'entity') return { ...inline.attrs.element, ...style };
  const href = inline.marks?.find((mark) => mark.type === 'link')?.attrs.href;
  if (href === undefined) return { type: 'text', text: inline.text, ...style };
  const text = inline.text === href ? {} : { text: inline.text };
  return { type: 'link', url: href, ...text, ...style };
}

function writeStyle(marks: readonly EditorMark[]): { readonly style?: JsonObject } {
  const names = styleNames.filter((name) => marks.some((mark) => mark.type === name));
  return names.length === 0 ? {} : { style: Object.fromEntries(names.map((name) => [name, true])) };
}

function hasSameStyle(one: JsonObject, other: JsonObject): boolean {
  return JSON.stringify(one.style) === JSON.stringify(other.style);
}

import { elementsIn, isElement, type SlackElement } from './slack-rich-text.ts';

/** Where a string stands inside a value of Slack's: member names and places in lists, from the outermost in. */
export type TextPath = readonly (string | number)[];

/** One string of a line; `from` is where it begins in the line's text. */
export interface LinePiece {
  readonly path: TextPath;
  readonly from: number;
  readonly text: string;
  readonly isAddress: boolean;
}

/**
 * What can be read in one go, whatever looks its pieces have: a section, a point of a list, a code block, an address.
 */
export interface AnswerLine {
  readonly text: string;
  readonly pieces: readonly LinePiece[];
}

/** Stands in a line for what is no text of the writer's: a mention, an emoji. */
export const opaque = '\ufffc';

/** Elements whose strings are ids and names that Slack knows, and no text. */
const named = ['user', 'usergroup', 'team', 'channel', 'broadcast', 'emoji'];
/** Where elements keep the text that a reader sees. */
const carriers = ['text', 'fallback', 'title', 'name', 'label', 'value', 'url'];

interface Visit {
  readonly value: unknown;
  readonly path: TextPath;
}

/** The lines of a field as Slack sent it, in order: every string of it that a post may show. Never throws. */
export function readAnswerLines(answer: unknown): readonly AnswerLine[] {
  const lines: AnswerLine[] = [];
  const waiting: Visit[] = [{ value: answer, path: [] }];
  // Without recursion, which a hostile depth would end.
  for (let visit = waiting.pop(); visit !== undefined; visit = waiting.pop()) {
    const { value, path } = visit;
    if (!isElement(value) || !Array.isArray(value.elements)) continue;
    const nested: Visit[] = [];
    const line = createLine();
    value.elements.forEach((element: unknown, index) => {
      const inner: TextPath = [...path, 'elements', index];
      if (!isElement(element)) return;
      if (isContainer(element)) nested.push({ value: element, path: inner });
      else addInline(line, element, inner, lines);
    });
    if (line.pieces.length > 0) lines.push(line.read());
    for (const each of nested.toReversed()) waiting.push(each);
  }
  return lines;
}

/** Known inline elements are read by their text, whatever else is in them. */
function isContainer(element: SlackElement): boolean {
  const isInline = ['text', 'link', ...named].includes(String(element.type));
  return !isInline && elementsIn(element.elements).length > 0;
}

function createLine() {
  const pieces: LinePiece[] = [];
  let text = '';
  return {
    pieces,
    add(path: TextPath, added: string, isAddress = false): void {
      pieces.push({ path, from: text.length, text: added, isAddress });
      text += added;
    },
    addOpaque(): void {
      text += opaque;
    },
    read: (): AnswerLine => ({ text, pieces }),
  };
}

function addInline(
  line: ReturnType<typeof createLine>,
  element: SlackElement,
  path: TextPath,
  lines: AnswerLine[],
): void {
  if (element.type === 'text') {
    for (const { at, text } of stringsOf(element, path, ['text'])) line.add(at, text);
    return;
  }
  if (element.type !== 'link') line.addOpaque();
  if (named.includes(String(element.type))) return;
  const [shown, ...rest] = stringsOf(element, path, carriers);
  if (element.type === 'link' && shown) line.add(shown.at, shown.text, shown.at.includes('url'));
  const apart = element.type === 'link' ? rest : [...(shown ? [shown] : []), ...rest];
  for (const { at, text } of apart) {
    lines.push({ text, pieces: [{ path: at, from: 0, text, isAddress: at.includes('url') }] });
  }
}

function stringsOf(element: SlackElement, path: TextPath, keys: readonly string[]) {
  return keys.flatMap((key) => {
    const value = element[key];
    if (typeof value === 'string') return value === '' ? [] : [{ at: [...path, key], text: value }];
    const inner = isElement(value) ? value.text : null;
    return typeof inner === 'string' && inner !== '' ? [{ at: [...path, key, 'text'], text: inner }] : [];
  });
}

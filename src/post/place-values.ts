import {
  cleanLine,
  escapeDoubleQuoted,
  escapeForTheme,
  escapeSingleQuoted,
  quoteYaml,
} from './yaml-scalar.ts';

// Characters that Unicode keeps out of texts mark what Liquid put in, until YAML's context of it is known.
const textStart = '\ufdd0';
const otherStart = '\ufdd1';
const valueEnd = '\ufdd2';
const marked = /[\ufdd0\ufdd1]([^\ufdd2]*)\ufdd2/gu;
const anyStart = /[\ufdd0\ufdd1]/;

/** What the calendar's values become in Liquid's filters. `1e3` is none of it: somebody is called so. */
const numberOrDate = /^-?\d[\d.:+-]*(?: [\d:+-]+)*$/;

const themeKeys = ['title', 'tags', 'tag', 'categories', 'category'];

/** Marks a value that is a text, whatever it looks like. */
export function markText(value: unknown): string {
  return mark(textStart, value);
}

/** Marks a value that may be a number or a date as well. */
export function markOther(value: unknown): string {
  return mark(otherStart, value);
}

function mark(start: string, value: unknown): string {
  const text = value === null || value === undefined ? '' : String(value);
  return `${start}${cleanLine(text.replace(marked, '$1'))}${valueEnd}`;
}

/** Where in YAML the reader stands. */
interface Place {
  /** The top-level key that the line belongs to. */
  key: string;
  /** The quote that is open, over line ends too. */
  quote: '"' | "'" | null;
  /** Open brackets of flow lists and maps. */
  depth: number;
  /** Indentation of the line that began a `|` or `>` text; null outside. */
  literalIndent: number | null;
}

/** A piece of a line as it is written, and where the next one begins. */
interface Piece {
  readonly text: string;
  readonly end: number;
}

/**
 * Puts the marked values into front matter so that YAML reads each as the text it is, wherever the template
 * put it: inside quotes, in a list, as a whole value or as a part of one, in a comment. An empty value in a
 * list goes together with its comma. The template's own text stays to the letter.
 */
export function placeValues(filled: string): string {
  const place: Place = { key: '', quote: null, depth: 0, literalIndent: null };
  return filled
    .split('\n')
    .map((line) => placeLine(line, place))
    .join('\n');
}

function placeLine(line: string, place: Place): string {
  if (place.literalIndent !== null) {
    if (line.trim() === '' || indentOf(line) > place.literalIndent) return withoutMarks(line);
    place.literalIndent = null;
  }
  if (place.quote === null && place.depth === 0)
    place.key = /^["']?([\w-]+)["']?\s*:/.exec(line)?.[1] ?? place.key;

  let out = '';
  let at = 0;
  while (at < line.length) {
    const isInList = place.quote === null && place.depth > 0;
    const { text, end } = place.quote === null ? plainPiece(line, at, place) : quotedPiece(line, at, place);
    if (text === '' && isInList) {
      const isLater = /,\s*$/.test(out);
      if (isLater) out = out.replace(/,\s*$/, '');
      at = isLater ? end : end + (/^\s*,?\s*/.exec(line.slice(end))?.[0].length ?? 0);
    } else {
      out += text;
      at = end;
    }
  }
  return out;
}

function quotedPiece(line: string, at: number, place: Place): Piece {
  const end = endOfValue(line, at);
  if (end !== null) {
    const text = themed(line.slice(at + 1, end - 1), place);
    return { text: place.quote === '"' ? escapeDoubleQuoted(text) : escapeSingleQuoted(text), end };
  }
  const char = line.charAt(at);
  if (char === place.quote) place.quote = null;
  const next = place.quote === '"' && char === '\\' ? at + 2 : at + 1;
  return { text: line.slice(at, next), end: next };
}

function plainPiece(line: string, at: number, place: Place): Piece {
  const char = line.charAt(at);
  if (char === '#' && (at === 0 || /\s/.test(line.charAt(at - 1)))) return restOf(line, at);
  if (char === '"' || char === "'") {
    place.quote = char;
    return { text: char, end: at + 1 };
  }
  if (isStructure(line, at, place)) {
    if (char === '[' || char === '{') place.depth++;
    if (char === ']' || char === '}') place.depth = Math.max(0, place.depth - 1);
    return { text: char, end: at + 1 };
  }
  if (place.depth === 0 && /^[|>][-+\d]*\s*(?:#.*)?$/.test(line.slice(at))) {
    place.literalIndent = indentOf(line);
    return restOf(line, at);
  }
  const end = endOfScalar(line, at, place);
  return { text: placeScalar(line.slice(at, end), place), end };
}

function restOf(line: string, at: number): Piece {
  return { text: withoutMarks(line.slice(at)), end: line.length };
}

/** Where the value that begins here ends; null when none begins. */
function endOfValue(line: string, at: number): number | null {
  return anyStart.test(line.charAt(at)) ? line.indexOf(valueEnd, at) + 1 : null;
}

/** True for the blanks, brackets, commas, colons and dashes that stand between values. */
function isStructure(line: string, at: number, place: Place): boolean {
  const char = line.charAt(at);
  if (/[\s[{]/.test(char)) return true;
  if (place.depth > 0 && /[\]},]/.test(char)) return true;
  return /[-?:]/.test(char) && /^(?:\s|$)/.test(line.slice(at + 1, at + 2));
}

function endOfScalar(line: string, from: number, place: Place): number {
  let at = from;
  let end = from;
  while (at < line.length) {
    const valueEndsAt = endOfValue(line, at);
    const char = line.charAt(at);
    if (valueEndsAt === null && at > from && isEnd(line, at, place)) break;
    at = valueEndsAt ?? at + 1;
    if (!/\s/.test(char)) end = at;
  }
  return end;
}

function isEnd(line: string, at: number, place: Place): boolean {
  const char = line.charAt(at);
  const next = line.charAt(at + 1);
  if (place.depth > 0 && /[[\]{},]/.test(char)) return true;
  if (char === ':') return /^\s?$/.test(next) || (place.depth > 0 && /[[\]{},]/.test(next));
  return char === '#' && /\s/.test(line.charAt(at - 1));
}

function placeScalar(raw: string, place: Place): string {
  if (!anyStart.test(raw)) return raw;
  const text = raw.replace(marked, (_, value: string) => themed(value, place));
  if (text.trim() === '') return '';
  const isMade = !raw.includes(textStart) && numberOrDate.test(text);
  return isMade ? text : quoteYaml(text);
}

function themed(text: string, place: Place): string {
  return themeKeys.includes(place.key) ? escapeForTheme(text) : text;
}

function withoutMarks(text: string): string {
  return text.replace(marked, '$1');
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

import { createLiquidEngine } from './liquid-engine.ts';
import { isCalendarValue, isPersonalValue } from './template-values.ts';
import {
  cleanLine,
  escapeDoubleQuoted,
  escapeForTheme,
  escapeSingleQuoted,
  isPlainText,
  quoteYaml,
} from './yaml-scalar.ts';

// Characters that Unicode keeps out of texts mark what Liquid put in, until YAML's context of it is known.
const textValue = '\ufdd0';
const otherValue = '\ufdd1';
const valueEnd = '\ufdd2';
const marked = /([\ufdd0\ufdd1])([^\ufdd2]*)\ufdd2/gu;

const themeKeys = ['title', 'tags', 'tag', 'categories', 'category'];

/** Liquid for front matter; its result needs `placeValues`. The filter `yaml` makes any value one text. */
export const frontMatterLiquid = createLiquidEngine(
  (value, values) => {
    if (Array.isArray(value)) return value.map((item) => mark(textValue, item)).join(', ');
    if (typeof value === 'number' || typeof value === 'boolean' || isCalendarValue(value, values))
      return String(value);
    return mark(isPersonalValue(value, values) ? textValue : otherValue, value);
  },
  { yaml: (value) => mark(textValue, value) },
);

function mark(kind: string, value: unknown): string {
  const text = value === null || value === undefined ? '' : String(value);
  return `${kind}${cleanLine(text.replace(marked, '$2'))}${valueEnd}`;
}

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
  const indent = line.length - line.trimStart().length;
  if (place.literalIndent !== null) {
    if (line.trim() === '' || indent > place.literalIndent) return line.replace(marked, '$2');
    place.literalIndent = null;
  }
  if (place.quote === null && place.depth === 0) place.key = /^([\w-]+)\s*:/.exec(line)?.[1] ?? place.key;

  let out = '';
  let at = 0;
  while (at < line.length) {
    const char = line.charAt(at);
    const value = valueAt(line, at);
    if (place.quote !== null) {
      if (value !== null) {
        const text = themed(value.text, place);
        out += place.quote === '"' ? escapeDoubleQuoted(text) : escapeSingleQuoted(text);
        at = value.end;
      } else {
        const length = place.quote === '"' && char === '\\' ? 2 : 1;
        if (char === place.quote) place.quote = null;
        out += line.slice(at, at + length);
        at += length;
      }
    } else if (char === '#' && (at === 0 || /\s$/.test(out))) {
      return out + line.slice(at).replace(marked, '$2');
    } else if (value === null && (char === '"' || char === "'")) {
      place.quote = char;
      out += char;
      at++;
    } else if (isStructure(line, at, place)) {
      if (char === '[' || char === '{') place.depth++;
      if (char === ']' || char === '}') place.depth = Math.max(0, place.depth - 1);
      out += char;
      at++;
    } else if (place.depth === 0 && /^[|>][-+\d]*\s*(?:#.*)?$/.test(line.slice(at))) {
      place.literalIndent = indent;
      return out + line.slice(at).replace(marked, '$2');
    } else {
      const end = endOfPlain(line, at, place);
      const scalar = placeScalar(line.slice(at, end), place);
      at = end;
      if (scalar === '' && place.depth > 0) {
        if (/,\s*$/.test(out)) out = out.replace(/,\s*$/, '');
        else at += /^\s*,?\s*/.exec(line.slice(at))?.[0].length ?? 0;
      }
      out += scalar;
    }
  }
  return out;
}

function valueAt(line: string, at: number): { text: string; kind: string; end: number } | null {
  const kind = line.charAt(at);
  if (kind !== textValue && kind !== otherValue) return null;
  const end = line.indexOf(valueEnd, at);
  return { kind, text: line.slice(at + 1, end), end: end + 1 };
}

/** Blanks, brackets, commas, colons and dashes that stand between values. */
function isStructure(line: string, at: number, place: Place): boolean {
  const char = line.charAt(at);
  if (/\s/.test(char)) return true;
  if (char === '[' || char === '{') return true;
  if (place.depth > 0 && /[\]},]/.test(char)) return true;
  return /[-?:]/.test(char) && /^(?:\s|$)/.test(line.slice(at + 1, at + 2));
}

function endOfPlain(line: string, from: number, place: Place): number {
  let at = from;
  let end = from;
  while (at < line.length) {
    const value = valueAt(line, at);
    if (value !== null) {
      at = value.end;
      end = at;
      continue;
    }
    const char = line.charAt(at);
    const next = line.charAt(at + 1);
    if (place.depth > 0 && /[[\]{},]/.test(char)) break;
    if (char === ':' && (next === '' || /\s/.test(next) || (place.depth > 0 && /[[\]{},]/.test(next)))) break;
    if (char === '#' && at > from && /\s/.test(line.charAt(at - 1))) break;
    at++;
    if (!/\s/.test(char)) end = at;
  }
  return end;
}

function placeScalar(raw: string, place: Place): string {
  if (!/[\ufdd0\ufdd1]/.test(raw)) return raw;
  const hasText = raw.includes(textValue);
  const text = raw.replace(marked, (_, _kind, value: string) => themed(value, place));
  if (text.trim() === '') return '';
  const isBare = hasText ? isPlainText(text) : isOneValue(text);
  return isBare ? text : quoteYaml(text);
}

/** True for a text that YAML takes as one value, be it a text, a number or a date. */
function isOneValue(text: string): boolean {
  return text === text.trim() && !/^[-?:,[\]{}#&*!|>'"%@`]|[,[\]{}]|:(?:\s|$)|\s#/.test(text);
}

function themed(text: string, place: Place): string {
  return themeKeys.includes(place.key) ? escapeForTheme(text) : text;
}

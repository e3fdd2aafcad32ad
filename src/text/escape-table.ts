/** Where a character stands when it is asked whether it needs protection. */
export interface EscapeContext {
  /** The character before in the same run; empty at its start. */
  readonly before: string;
  /** The run from this character on. */
  readonly rest: string;
  /** The run is the last of its line. */
  readonly endsLine: boolean;
  /** A link follows the run at once. */
  readonly linkFollows: boolean;
  readonly inLink: boolean;
  /** Quotes and dots are shown as typed instead of curled and joined. */
  readonly exact: boolean;
  /** MathJax reads the page. */
  readonly math: boolean;
  /** More than one literal dollar in the block: MathJax would pair them. */
  readonly dollarsPair: boolean;
}

type Row = (context: EscapeContext) => string | null;

/** What kramdown lets a backslash protect (`ESCAPED_CHARS` of its GFM parser). */
const escapable = /[\\.*_+`<>()[\]{}#!:|"'$=~-]/;
const entity = /^&(?:#\d+|#x[\da-f]+|[a-z][\da-z]*);/i;
const closedBracket = /^\[[^[\]\n]*\](:?)/;
const texCommand = /^\\(?:[([]|begin\{|(?:eq)?ref\{)/;

/** Escapes a character whose twin stands beside it. */
const twin: Row = ({ before, rest }) => (before === rest[0] || rest[1] === rest[0] ? `\\${rest[0]}` : null);
const typography: Row = ({ exact, rest }) => (exact ? `\\${rest[0]}` : null);

/**
 * What each character may do to a post, and how it is protected; null leaves it as typed. The rows hold
 * wherever text stands; what only matters at the start of a line is in `escapeLineStart`.
 */
export const escapeTable: Readonly<Record<string, Row>> = {
  // A backslash protects what follows, breaks the line at its end, and opens MathJax's \( \[ and \begin.
  '\\': ({ rest, endsLine, math }) => {
    if (math && texCommand.test(rest)) return '<span>&#92;</span>';
    if (rest.length === 1) return endsLine ? '&#92;' : '\\\\';
    return escapable.test(rest[1] ?? '') ? '\\\\' : null;
  },
  // Emphasis; alone between blanks it is none.
  '*': ({ before, rest }) => (before === ' ' && rest[1] === ' ' ? null : '\\*'),
  // Emphasis, unless a letter or hyphen goes before: snake_case is safe.
  _: ({ before }) => (/[\p{L}-]/u.test(before) ? null : '\\_'),
  // Code, and fences.
  '`': () => '\\`',
  // Footnotes, link definitions, abbreviations; an unclosed one makes kramdown search the whole post.
  '[': ({ rest, inLink }) => {
    const closed = closedBracket.exec(rest);
    return inLink || closed === null || closed[1] === ':' || rest[1] === '^' ? '\\[' : null;
  },
  ']': ({ inLink }) => (inLink ? '\\]' : null),
  // `[a](b)` is a link.
  '(': ({ before }) => (before === ']' ? '\\(' : null),
  // HTML and autolinks.
  '<': ({ before, rest }) => (before !== '<' && /^<(?:[\s=]|$)/.test(rest) ? null : '\\<'),
  // `>>` becomes a guillemet.
  '>': twin,
  // Entities.
  '&': ({ rest }) => (entity.test(rest) ? '&amp;' : null),
  // Liquid: a tag's opening survives no backslash between its characters when it is a block's.
  '{': ({ before, rest }) => {
    if (rest[1] === '%') return '&#123;';
    return before === '{' || rest[1] === '#' ? '\\{' : null;
  },
  // Attribute lists: {: and {::
  ':': ({ before }) => (before === '{' ? '\\:' : null),
  // Any pipe makes the line a table.
  '|': () => '\\|',
  // Maths of MathJax ($ … $) and of kramdown ($$).
  $: ({ before, rest, math, dollarsPair }) => {
    if (math) return dollarsPair ? '<span>$</span>' : null;
    return before === '$' || rest[1] === '$' ? '\\$' : null;
  },
  // Strikethrough, fences.
  '~': twin,
  // A dash, a comment's end, a rule, a heading's underline.
  '-': twin,
  // Joined to an ellipsis.
  '.': ({ exact, before, rest }) => (exact && (before === '.' || rest[1] === '.') ? '\\.' : null),
  '"': typography,
  "'": typography,
  // An image, when a link follows.
  '!': ({ rest, linkFollows }) => (rest.length === 1 && linkFollows ? '\\!' : null),
};

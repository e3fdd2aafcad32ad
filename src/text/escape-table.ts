/** What is known of the text that a run belongs to. */
export interface EscapeMode {
  /** Quotes and dots are shown as typed instead of curled and joined. */
  readonly exact: boolean;
  /** MathJax reads the page. */
  readonly math: boolean;
  /** More dollars in the block than a literal one: MathJax would pair them. */
  readonly dollarsPair: boolean;
  /** Code with a pipe stands near: kramdown asks whether that is a table, and sees no backslashes while it asks. */
  readonly pipeNear: boolean;
  /** So much text that whatever makes kramdown look back over all of it is protected. */
  readonly isLong: boolean;
}

/**
 * Where a run stands: it is its whole `line`, a `run` beside others whose marks may touch it, the text of a
 * `link`, or the `address` that a link shows, which has no typography.
 */
export type EscapePlace = 'line' | 'run' | 'link' | 'address';

/** One character: where it would be read as notation (a pattern that begins with it), and what to write there. */
interface Row {
  readonly find: string | ((mode: EscapeMode, place: EscapePlace) => string | null);
  readonly write: (found: string, next: string | undefined, mode: EscapeMode) => string;
}

/** What kramdown lets a backslash protect (`ESCAPED_CHARS_GFM`). */
const escapable = String.raw`[\\.*_+\x60<>()[\]{}#!:|"'$=~-]`;
const entity = String.raw`(?:#\d+|#x[\da-fA-F]+|[\w:][-\w.:]*);`;
/** What MathJax acts on after a backslash. */
const texCommand = String.raw`[([\\$]|begin\s*\{|(?:eq)?ref\s*\{`;

const isLink = (place: EscapePlace) => place === 'link' || place === 'address';
const typography =
  (pattern: string): Row['find'] =>
  ({ exact }, place) =>
    exact || place === 'address' ? pattern : null;

const backslashed: Row['write'] = (found) =>
  found.length === 1 ? `\\${found}` : found.replace(/./g, '\\$&');

/**
 * What each character may do to a post, and how it is protected; wherever no row finds it, it stays as typed.
 * `^` and `$` are the edges of a run, beyond which marks of a look may follow. What only matters at the start
 * of a line is in escape-line-start.ts.
 */
export const escapeTable: Readonly<Record<string, Row>> = {
  // A backslash protects what follows, breaks the line at its end, and MathJax acts on some.
  '\\': {
    find: ({ math }) => String.raw`\\(?=${escapable}|[ \t]*$${math ? `|${texCommand}` : ''})`,
    write: (_, next, { math }) => {
      if (math && next !== undefined && /[([\\$a-z]/.test(next)) return '<span>&#92;</span>';
      return next === undefined || next === ' ' || next === '\t' ? '&#92;' : '\\\\';
    },
  },
  // Emphasis; alone between blanks it is none.
  '*': {
    find: ({ isLong }) => (isLong ? String.raw`\*` : String.raw`\*(?! )|\*(?<! \*)`),
    write: backslashed,
  },
  // Emphasis, unless a letter goes before: snake_case is safe.
  _: { find: ({ isLong }) => (isLong ? '_' : String.raw`_(?<![A-Za-z\uac00-\ud7a3]_)`), write: backslashed },
  // Code and fences.
  '`': { find: '`', write: (_, __, { pipeNear }) => (pipeNear ? '&#96;' : '\\`') },
  // Footnotes, links; an unclosed one makes kramdown search the whole post.
  '[': {
    find: ({ isLong }, place) =>
      isLink(place) || isLong ? String.raw`\[` : String.raw`\[(?=\^)|\[(?![^[\]]*\])`,
    write: backslashed,
  },
  ']': { find: (_, place) => (isLink(place) ? String.raw`\]` : null), write: backslashed },
  // `[a](b)` is a link.
  '(': { find: String.raw`\((?<=\]\()`, write: backslashed },
  // Definitions of links and abbreviations (]:), attribute lists ({: and {::).
  ':': { find: ':(?<=[{\\]]:)', write: backslashed },
  // `[^` is a footnote, even where a link's text begins.
  '^': { find: (_, place) => (isLink(place) ? String.raw`^\^` : null), write: () => '&#94;' },
  // HTML, autolinks, guillemets. `\<` before a tag of ours would be kramdown's `\<<`.
  '<': {
    find: (_, place) =>
      place === 'line' ? String.raw`<(?![\s=]|$)|<(?<=<<)` : String.raw`<(?![\s=])|<(?<=<<)`,
    write: (_, next, { pipeNear }) => (pipeNear || next === undefined || /[$\\]/.test(next) ? '&lt;' : '\\<'),
  },
  // Guillemets.
  '>': { find: '>{2,}', write: backslashed },
  // Entities.
  '&': { find: `&(?=${entity})`, write: () => '&amp;' },
  // Liquid reads `{\%` too, but not `{\{`.
  '{': {
    find: String.raw`\{(?=[%#])|\{(?<=\{\{)`,
    write: (_, next) => (next === '%' ? '&#123;' : '\\{'),
  },
  // Any pipe makes a table of the line.
  '|': { find: String.raw`\|`, write: backslashed },
  // Maths of MathJax ($ … $) and of kramdown ($$).
  $: {
    find: ({ math, dollarsPair }) => (math ? (dollarsPair ? String.raw`\$` : null) : String.raw`\${2,}`),
    write: (found, _, { math }) => (math ? '<span>$</span>' : found.replaceAll('$', '\\$')),
  },
  // Strikethrough and fences.
  '~': { find: (_, place) => (place === 'line' ? '~{2,}' : '~{2,}|^~|~$'), write: backslashed },
  // Dashes, the end of a comment, rules, underlines of a heading.
  '-': { find: '-{2,}', write: backslashed },
  // Joined to an ellipsis.
  '.': { find: typography(String.raw`\.{3,}`), write: backslashed },
  '"': { find: typography('"'), write: backslashed },
  "'": { find: typography("'"), write: backslashed },
};

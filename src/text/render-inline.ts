import { escapeLineStart, escapeText } from './escape-text.ts';
import { findMaths, renderMaths } from './find-maths.ts';
import { renderUrl } from './link-url.ts';
import { renderCodeSpan } from './render-code.ts';
import type { Inline } from './rich-text.ts';
import { splitLines } from './split-lines.ts';

/** How a post is read: `smart` typography curls quotes, `math` means that MathJax reads the page. */
export interface MarkdownOptions {
  readonly typography?: 'smart' | 'exact';
  readonly math?: boolean;
}

/** A run with its place in the line, which trimming does not change. */
type Piece = Inline & { readonly index: number };

/** One line's state while it is written. */
interface Line {
  readonly exact: boolean;
  readonly math: boolean;
  readonly dollarsPair: boolean;
  readonly pieces: readonly Piece[];
  /** Nothing was written yet: the next text may begin a block. */
  atStart: boolean;
}

/** Outermost first; kramdown nests them in any order, but each only once. */
const looks = ['bold', 'strike', 'italic'] as const;
type Look = (typeof looks)[number];

/** The lines of a text in Markdown, without line ends and the blanks around each line; a last single blank stays. */
export function renderLines(content: readonly Inline[], options: MarkdownOptions): readonly string[] {
  const math = options.math ?? true;
  const exact = options.typography === 'exact';
  const dollarsPair = math && countDollars(content) > 1;
  return splitLines(content).map((runs) => renderLine(trimLine(runs), { exact, math, dollarsPair }));
}

function renderLine(runs: readonly Inline[], flags: Omit<Line, 'pieces' | 'atStart'>): string {
  const pieces = runs.map((run, index) => ({ ...run, index }));
  const line: Line = { ...flags, pieces, atStart: true };
  const written = renderLooks(pieces, 0, line);
  // A formula alone in its block would become a block of its own.
  return /^\$\$[^$]*\$\$\s*$/.test(written) ? `\\${written}` : written;
}

/** Runs that share a look are written inside it; inner looks follow. */
function renderLooks(runs: readonly Piece[], depth: number, line: Line): string {
  const look = looks[depth];
  if (look === undefined) return runs.map((run) => renderRun(run, line)).join('');
  let written = '';
  for (let from = 0; from < runs.length; ) {
    const isOn = runs[from]?.style?.[look] === true;
    let to = from + 1;
    while (to < runs.length && (runs[to]?.style?.[look] === true) === isOn) to++;
    const group = runs.slice(from, to);
    written += isOn ? renderLook(look, group, depth, line) : renderLooks(group, depth + 1, line);
    from = to;
  }
  return written;
}

/** Blanks at the edges stand outside of the marks, where kramdown wants them. */
function renderLook(look: Look, group: readonly Piece[], depth: number, line: Line): string {
  const text = group.map((run) => run.text).join('');
  if (text.trim() === '') return text;
  const before = leadingBlanks(text);
  const after = trailingBlanks(text);
  line.atStart = false;
  const inner = renderLooks(trimEdges(group, before.length, after.length), depth + 1, line);
  const [open, close] = marksFor(look, text);
  return `${before}${open}${inner}${close}${after}`;
}

function marksFor(look: Look, text: string): readonly [string, string] {
  if (look === 'bold') return ['**', '**'];
  if (look === 'italic') return ['*', '*'];
  // kramdown looks for the next `~~` without minding code or escapes.
  return text.includes('~') ? ['<del>', '</del>'] : ['~~', '~~'];
}

function renderRun(run: Piece, line: Line): string {
  if (run.type === 'link') {
    const url = renderUrl(run.url);
    if (url !== null) {
      line.atStart = false;
      const text = run.style?.code
        ? renderCode(run.text)
        : renderText(run, { ...line, atStart: false }, true);
      return `[${text}](${url})`;
    }
  }
  if (!run.style?.code) return renderText(run, line, false);
  line.atStart = false;
  return renderCode(run.text);
}

function renderCode(text: string): string {
  const code = text.trim();
  return code === '' ? text : `${leadingBlanks(text)}${renderCodeSpan(code)}${trailingBlanks(text)}`;
}

function renderText(run: Piece, line: Line, inLink: boolean): string {
  const next = line.pieces[run.index + 1];
  const { math, dollarsPair } = line;
  const context = {
    // An address that is shown has no typography.
    exact: line.exact || (run.type === 'link' && run.text === run.url),
    math,
    dollarsPair,
    inLink,
    linkFollows: next?.type === 'link',
    endsLine: next === undefined,
  };
  return (math ? findMaths(run.text) : [{ isMaths: false, text: run.text }])
    .map(({ isMaths, text }) => {
      const [start, rest] = line.atStart && !isMaths ? escapeLineStart(text) : ['', text];
      if (text.trim() !== '') line.atStart = false;
      return isMaths ? renderMaths(text) : start + escapeText(rest, context);
    })
    .join('');
}

function countDollars(content: readonly Inline[]): number {
  let count = 0;
  for (const run of content) {
    if (run.style?.code || !run.text.includes('$')) continue;
    for (const { isMaths, text } of findMaths(run.text)) if (!isMaths) count += text.split('$').length - 1;
  }
  return count;
}

/** Blanks before a line would make it code, blanks after it a line break; a single last one changes nothing. */
function trimLine(runs: readonly Inline[]): readonly Inline[] {
  const text = runs.map((run) => run.text).join('');
  if (text.trim() === '') return [];
  const after = trailingBlanks(text).length;
  return trimEdges(runs, leadingBlanks(text).length, after > 1 ? after : 0);
}

/** The runs without that many characters at either end. */
function trimEdges<T extends Inline>(runs: readonly T[], before: number, after: number): readonly T[] {
  let kept = [...runs];
  for (let left = before; left > 0 && kept[0]; ) {
    const run = kept[0];
    const cut = Math.min(left, run.text.length);
    left -= cut;
    kept =
      cut === run.text.length ? kept.slice(1) : [{ ...run, text: run.text.slice(cut) }, ...kept.slice(1)];
  }
  for (let left = after; left > 0 && kept.length > 0; ) {
    const run = kept.at(-1);
    if (!run) break;
    const cut = Math.min(left, run.text.length);
    left -= cut;
    kept = kept.slice(0, -1);
    if (cut < run.text.length) kept.push({ ...run, text: run.text.slice(0, run.text.length - cut) });
  }
  return kept;
}

function leadingBlanks(text: string): string {
  return /^[ \t]*/.exec(text)?.[0] ?? '';
}

function trailingBlanks(text: string): string {
  let end = text.length;
  while (end > 0 && (text[end - 1] === ' ' || text[end - 1] === '\t')) end--;
  return text.slice(end);
}

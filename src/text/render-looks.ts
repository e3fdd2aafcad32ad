import type { EscapeMode } from './escape-table.ts';
import { renderRun } from './render-run.ts';
import type { Inline, TextRun } from './rich-text.ts';
import { leadingBlanks, trailingBlanks } from './trim-line.ts';

/** Outermost first; kramdown nests them in any order, but each only once. */
const looks = ['bold', 'strike', 'italic'] as const;
type Look = (typeof looks)[number];

/** True for a run that stands between marks; those of code belong to the run. */
export function hasLook({ style }: Inline): boolean {
  return style !== undefined && (style.bold ?? style.strike ?? style.italic) === true;
}

/** A run of a line with others; a `!` before a link would make an image of it. */
export function renderBeside(
  run: Inline,
  next: Inline | undefined,
  mode: EscapeMode,
  atStart: boolean,
): string {
  const written = renderRun(run, mode, 'run', atStart);
  return next?.type === 'link' && run.type === 'text' && !run.style?.code && written.endsWith('!')
    ? `${written.slice(0, -1)}\\!`
    : written;
}

/** The runs of a line in their looks: runs that share one stand between the same marks. */
export function renderLooks(runs: readonly Inline[], mode: EscapeMode): string {
  const pieces = runs.flatMap(splitBlanks);
  return renderGroup(pieces, 0, pieces.length, 0, true, mode);
}

/** The pieces from `from` to before `to`, all looks before `depth` being written around them already. */
function renderGroup(
  pieces: readonly Inline[],
  from: number,
  to: number,
  depth: number,
  atStart: boolean,
  mode: EscapeMode,
): string {
  const look = looks[depth];
  let written = '';
  for (let at = from; at < to; ) {
    const piece = pieces[at];
    if (!piece) break;
    const starts = atStart && at === from;
    let end = at + 1;
    if (look === undefined) written += renderBeside(piece, pieces[end], mode, starts);
    else {
      const isOn = piece.style?.[look] === true;
      while (end < to && (pieces[end]?.style?.[look] === true) === isOn) end++;
      written += isOn
        ? renderLook(look, pieces, at, end, depth, mode)
        : renderGroup(pieces, at, end, depth + 1, starts, mode);
    }
    at = end;
  }
  return written;
}

/** Blanks at the edges stand outside of the marks, where kramdown wants them. */
function renderLook(
  look: Look,
  pieces: readonly Inline[],
  from: number,
  to: number,
  depth: number,
  mode: EscapeMode,
): string {
  let first = from;
  while (first < to && isBlank(pieces[first])) first++;
  let last = to;
  while (last > first && isBlank(pieces[last - 1])) last--;
  const inner = renderGroup(pieces, first, last, depth + 1, false, mode);
  const [open, close] = inner === '' ? ['', ''] : marksFor(look, inner);
  return textOf(pieces, from, first) + open + inner + close + textOf(pieces, last, to);
}

function marksFor(look: Look, inner: string): readonly [string, string] {
  if (look === 'bold') return ['**', '**'];
  if (look === 'italic') return ['*', '*'];
  // kramdown looks for the next `~~` without minding code, addresses or escapes.
  return inner.includes('~') ? ['<del>', '</del>'] : ['~~', '~~'];
}

/** A styled run as up to three pieces, so that the blanks at its edges are pieces of their own. */
function splitBlanks(run: Inline): readonly Inline[] {
  if (run.type === 'link' || !run.style) return [run];
  const before = leadingBlanks(run.text);
  if (before.length === run.text.length) return [run];
  const after = trailingBlanks(run.text);
  if (before === '' && after === '') return [run];
  const core = run.text.slice(before.length, run.text.length - after.length);
  return [before, core, after].filter((text) => text !== '').map((text): TextRun => ({ ...run, text }));
}

function isBlank(piece: Inline | undefined): boolean {
  return piece?.type === 'text' && leadingBlanks(piece.text).length === piece.text.length;
}

function textOf(pieces: readonly Inline[], from: number, to: number): string {
  return pieces
    .slice(from, to)
    .map((piece) => piece.text)
    .join('');
}

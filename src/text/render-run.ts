import { escapeLineStart } from './escape-line-start.ts';
import type { EscapeMode, EscapePlace } from './escape-table.ts';
import { escapeText } from './escape-text.ts';
import { findMaths, mayHoldMaths } from './find-maths.ts';
import { renderUrl, showsAddress } from './link-url.ts';
import { renderCodeSpan } from './render-code.ts';
import type { Inline, Link } from './rich-text.ts';
import { leadingBlanks, trailingBlanks } from './trim-line.ts';

/** A run without its look, code excepted: marks of kramdown stand around it. `atStart`: it may begin a block. */
export function renderRun(run: Inline, mode: EscapeMode, place: 'line' | 'run', atStart: boolean): string {
  if (run.type === 'link') return renderLink(run, mode);
  if (run.style?.code) return renderCode(run.text, mode);
  if (!atStart) return renderText(run, run.text, mode, place);
  const [start, rest] = escapeLineStart(run.text);
  return start + renderText(run, rest, mode, place);
}

function renderLink(link: Link, mode: EscapeMode): string {
  const { text, url, style } = link;
  const shown = style?.code
    ? renderCode(text, mode)
    : renderText(link, text, mode, showsAddress(link) ? 'address' : 'link');
  return `[${shown}](${renderUrl(url)})`;
}

function renderText(run: Inline, text: string, mode: EscapeMode, place: EscapePlace): string {
  if (!mode.math || !mayHoldMaths(run)) return escapeText(text, mode, place);
  return findMaths(text)
    .map(({ isMaths, text: stretch }) =>
      isMaths ? renderFormula(stretch, mode, place) : escapeText(stretch, mode, place),
    )
    .join('');
}

/** A formula in its dollars: MathJax gets it to the letter, so it has no typography and no `<span>` within. */
function renderFormula(formula: string, mode: EscapeMode, place: EscapePlace): string {
  return `$${escapeText(formula, { ...mode, exact: true, math: false }, place)}$`;
}

/** Blanks at the edges stand outside of the backticks, where they are kept. */
function renderCode(text: string, { isLong }: EscapeMode): string {
  const before = leadingBlanks(text);
  if (before.length === text.length) return text;
  const after = trailingBlanks(text);
  return before + renderCodeSpan(text.slice(before.length, text.length - after.length), isLong) + after;
}

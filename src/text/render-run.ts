import { escapeLineStart } from './escape-line-start.ts';
import type { EscapeMode, EscapePlace } from './escape-table.ts';
import { escapeText } from './escape-text.ts';
import { findMaths, renderMaths } from './find-maths.ts';
import { renderUrl } from './link-url.ts';
import { renderCodeSpan } from './render-code.ts';
import type { Inline, Link } from './rich-text.ts';
import { leadingBlanks, trailingBlanks } from './trim-line.ts';

/** A run without its look, code excepted: marks of kramdown stand around it. `atStart`: it may begin a block. */
export function renderRun(run: Inline, mode: EscapeMode, place: 'line' | 'run', atStart: boolean): string {
  if (run.type === 'link') return renderLink(run, mode);
  if (run.style?.code) return renderCode(run.text, mode);
  if (!atStart) return renderText(run.text, mode, place);
  const [start, rest] = escapeLineStart(run.text);
  return start + renderText(rest, mode, place);
}

function renderLink({ text, url, style }: Link, mode: EscapeMode): string {
  const shown = style?.code
    ? renderCode(text, mode)
    : renderText(text, mode, text === url ? 'address' : 'link');
  return `[${shown}](${renderUrl(url)})`;
}

function renderText(text: string, mode: EscapeMode, place: EscapePlace): string {
  if (!mode.math || !text.includes('$')) return escapeText(text, mode, place);
  return findMaths(text)
    .map((stretch) => (stretch.isMaths ? renderMaths(stretch.text) : escapeText(stretch.text, mode, place)))
    .join('');
}

/** Blanks at the edges stand outside of the backticks, where they are kept. */
function renderCode(text: string, { isLong }: EscapeMode): string {
  const before = leadingBlanks(text);
  if (before.length === text.length) return text;
  const after = trailingBlanks(text);
  return before + renderCodeSpan(text.slice(before.length, text.length - after.length), isLong) + after;
}

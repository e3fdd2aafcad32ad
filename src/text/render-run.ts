import { escapeLineStart } from './escape-line-start.ts';
import type { EscapeMode } from './escape-table.ts';
import { escapeText } from './escape-text.ts';
import { findMaths, renderMaths } from './find-maths.ts';
import { renderUrl } from './link-url.ts';
import { renderCodeSpan } from './render-code.ts';
import type { Inline } from './rich-text.ts';
import { leadingBlanks, trailingBlanks } from './trim-line.ts';

/** Where a run stands. */
export interface RunPlace {
  /** Nothing is written in the line before it: it may begin a block. */
  readonly atStart: boolean;
  /** The run after it in the line. */
  readonly next: Inline | undefined;
}

/** A run without its look, code excepted: marks of kramdown stand around it. */
export function renderRun(run: Inline, mode: EscapeMode, place: RunPlace): string {
  if (run.type === 'link') return renderLink(run.text, run.url, run.style?.code === true, mode);
  if (run.style?.code) return renderCode(run.text, mode);
  return renderText(run.text, mode, place);
}

function renderLink(text: string, url: string, isCode: boolean, mode: EscapeMode): string {
  // An address that is shown has no typography.
  const inLink = { ...mode, inLink: true, alone: false, exact: mode.exact || text === url };
  return `[${isCode ? renderCode(text, mode) : renderStretches(text, inLink)}](${renderUrl(url)})`;
}

function renderText(text: string, mode: EscapeMode, { atStart, next }: RunPlace): string {
  // A mark before a link would make an image of it.
  if (next?.type === 'link' && text.endsWith('!')) {
    return `${renderText(text.slice(0, -1), mode, { atStart, next: undefined })}\\!`;
  }
  if (!atStart) return renderStretches(text, mode);
  const [start, rest] = escapeLineStart(text);
  return start + renderStretches(rest, mode);
}

function renderStretches(text: string, mode: EscapeMode): string {
  if (!mode.math || !text.includes('$')) return escapeText(text, mode);
  return findMaths(text)
    .map((stretch) => (stretch.isMaths ? renderMaths(stretch.text) : escapeText(stretch.text, mode)))
    .join('');
}

/** Blanks at the edges stand outside of the backticks, where they are kept. */
function renderCode(text: string, { isLong }: EscapeMode): string {
  const before = leadingBlanks(text);
  if (before.length === text.length) return text;
  const after = trailingBlanks(text);
  return before + renderCodeSpan(text.slice(before.length, text.length - after.length), isLong) + after;
}

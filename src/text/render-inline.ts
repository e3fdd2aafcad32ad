import type { EscapeMode } from './escape-table.ts';
import { findMaths } from './find-maths.ts';
import { renderLooks } from './render-looks.ts';
import { renderRun } from './render-run.ts';
import type { Inline } from './rich-text.ts';
import { splitLines } from './split-lines.ts';
import { trimLine } from './trim-line.ts';
import { writableRuns } from './writable-runs.ts';

/** Code at the start of a line that kramdown would take for a fence or the definition of a link or an abbreviation. */
const misread = /^(?:\[[^\]\n]+\]:|\*\[.+?\]:|`{3})/;

/** Up to so many characters it does not matter how often kramdown looks back over them. */
const longestShort = 2000;

/** The lines of a text in Markdown, without line ends and the blanks around each line; a last single blank stays. */
export function renderLines(content: readonly Inline[], mode: EscapeMode): readonly string[] {
  const runs = writableRuns(content);
  const own = modeFor(runs, mode);
  const [only] = runs;
  if (runs.length === 1 && only && !only.text.includes('\n')) return [renderLine(runs, own)];
  return splitLines(runs).map((line) => renderLine(line, own));
}

function renderLine(line: readonly Inline[], mode: EscapeMode): string {
  const runs = trimLine(line);
  const [only] = runs;
  if (!only) return '';
  const isPlain = runs.length === 1 && !only.style;
  const written = isPlain ? renderRun(only, mode, atStart) : renderLooks(runs, { ...mode, alone: false });
  return !isPlain && misread.test(written) ? `<span></span>${written}` : written;
}

const atStart = { atStart: true, next: undefined };

/** What the text's own characters say about how the text is read. */
function modeFor(runs: readonly Inline[], mode: EscapeMode): EscapeMode {
  const pipeNear = runs.some((run) => run.style?.code === true && run.text.includes('|'));
  const dollarsPair = mode.math && runs.some((run) => run.text.includes('$')) && countDollars(runs) > 1;
  const isLong = runs.reduce((length, run) => length + run.text.length, 0) > longestShort;
  return pipeNear || dollarsPair || isLong ? { ...mode, pipeNear, dollarsPair, isLong } : mode;
}

function countDollars(runs: readonly Inline[]): number {
  let count = 0;
  for (const { text, style } of runs) {
    if (style?.code || !text.includes('$')) continue;
    for (const stretch of findMaths(text)) if (!stretch.isMaths) count += stretch.text.split('$').length - 1;
  }
  return count;
}

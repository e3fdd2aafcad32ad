import type { EscapeMode } from './escape-table.ts';
import { isQuiet } from './escape-text.ts';
import { findMaths, mayHoldMaths } from './find-maths.ts';
import { hasLook, renderBeside, renderLooks } from './render-looks.ts';
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
  const [first] = content;
  if (content.length === 1 && first?.type === 'text' && !first.style && isQuiet(first.text, mode)) {
    return [first.text];
  }
  const runs = writableRuns(content);
  const own = modeFor(runs, mode);
  if (!runs.some((run) => run.text.includes('\n'))) return [renderLine(runs, own)];
  return splitLines(runs).map((line) => renderLine(line, own));
}

function renderLine(line: readonly Inline[], mode: EscapeMode): string {
  const runs = trimLine(line);
  const [first] = runs;
  if (!first) return '';
  if (runs.length === 1 && !first.style) return renderRun(first, mode, 'line', true);
  const written = runs.some(hasLook)
    ? renderLooks(runs, mode)
    : runs.map((run, index) => renderBeside(run, runs[index + 1], mode, index === 0)).join('');
  return misread.test(written) ? `<span></span>${written}` : written;
}

/** What the text's own characters say about how the text is read. */
function modeFor(runs: readonly Inline[], mode: EscapeMode): EscapeMode {
  let pipeNear = false;
  let hasDollar = false;
  let length = 0;
  for (const { text, style } of runs) {
    pipeNear ||= style?.code === true && text.includes('|');
    hasDollar ||= text.includes('$');
    length += text.length;
  }
  const dollarsPair = mode.math && hasDollar && hasPair(runs);
  const isLong = length > longestShort;
  return pipeNear || dollarsPair || isLong ? { ...mode, pipeNear, dollarsPair, isLong } : mode;
}

/** True when a literal dollar has another one beside it, be it a formula's. */
function hasPair(runs: readonly Inline[]): boolean {
  let count = 0;
  for (const run of runs) {
    if (run.style?.code || !run.text.includes('$')) continue;
    const stretches = mayHoldMaths(run) ? findMaths(run.text) : [{ isMaths: false, text: run.text }];
    for (const { isMaths, text } of stretches) count += isMaths ? 1 : text.split('$').length - 1;
  }
  return count > 1;
}

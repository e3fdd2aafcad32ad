import { showsAddress } from './link-url.ts';
import type { Inline } from './rich-text.ts';

/** A stretch of a text: a formula without its dollars, or plain text. */
export interface Stretch {
  readonly isMaths: boolean;
  readonly text: string;
}

// Pandoc's rule: no blank inside the dollars, no digit after the closing one; `$$` opens nothing here.
const maths = /(?<![\\$])\$(?![\s$])((?:\\.|[^$\n\\])+)(?<![\s$])\$(?![\d$])/g;

/** True for a run whose dollars may be those of a formula: not for code, nor for an address that is shown. */
export function mayHoldMaths(run: Inline): boolean {
  return run.text.includes('$') && !run.style?.code && !(run.type === 'link' && showsAddress(run));
}

/** Cuts a text into formulas and what stands between them. */
export function findMaths(text: string): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let done = 0;
  for (const { 0: found, 1: formula = '', index } of text.matchAll(maths)) {
    if (!isWhole(formula)) continue;
    if (index > done) stretches.push({ isMaths: false, text: text.slice(done, index) });
    stretches.push({ isMaths: true, text: formula });
    done = index + found.length;
  }
  if (done < text.length) stretches.push({ isMaths: false, text: text.slice(done) });
  return stretches;
}

/** MathJax looks for a formula's end outside of braces. */
function isWhole(formula: string): boolean {
  let depth = 0;
  for (const [token] of formula.matchAll(/\\.|[{}]/g)) {
    if (token === '{') depth++;
    if (token === '}' && --depth < 0) return false;
  }
  return depth === 0;
}

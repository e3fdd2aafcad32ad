import type { Inline } from './rich-text.ts';

/** The blanks (no other white space: kramdown keeps that) that a text begins with. */
export function leadingBlanks(text: string): string {
  let start = 0;
  while (isBlank(text.charCodeAt(start))) start++;
  return text.slice(0, start);
}

/** The blanks that a text ends with. */
export function trailingBlanks(text: string): string {
  let end = text.length;
  while (end > 0 && isBlank(text.charCodeAt(end - 1))) end--;
  return text.slice(end);
}

/** A line without the blanks around it, which would make code or a line break; a single last one changes nothing. */
export function trimLine<T extends Inline>(runs: readonly T[]): readonly T[] {
  if (runs.every((run) => run.text.trim() === '')) return [];
  const before = blanksAtStart(runs);
  const after = blanksAtEnd(runs);
  return before > 0 || after > 1 ? trimEdges(runs, before, after > 1 ? after : 0) : runs;
}

function blanksAtStart(runs: readonly Inline[]): number {
  let blanks = 0;
  for (const { text } of runs) {
    const leading = leadingBlanks(text).length;
    blanks += leading;
    if (leading < text.length) break;
  }
  return blanks;
}

function blanksAtEnd(runs: readonly Inline[]): number {
  let blanks = 0;
  for (let at = runs.length - 1; at >= 0; at--) {
    const text = runs[at]?.text ?? '';
    const trailing = trailingBlanks(text).length;
    blanks += trailing;
    if (trailing < text.length) break;
  }
  return blanks;
}

/** The runs without that many characters at either end. */
function trimEdges<T extends Inline>(runs: readonly T[], before: number, after: number): readonly T[] {
  const length = runs.reduce((sum, run) => sum + run.text.length, 0);
  const kept: T[] = [];
  let at = 0;
  for (const run of runs) {
    const text = run.text.slice(Math.max(0, before - at), Math.max(0, length - after - at));
    if (text !== '') kept.push(text === run.text ? run : { ...run, text });
    at += run.text.length;
  }
  return kept;
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9;
}

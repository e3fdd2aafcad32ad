/** A stretch of a text: a formula without its dollars, or plain text. */
export interface Stretch {
  readonly isMaths: boolean;
  readonly text: string;
}

// Pandoc's rule: no blank inside the dollars, no digit after the closing one; `$$` opens nothing here.
const maths = /(?<![\\$])\$(?![\s$])([^$\n]*?[^\s\\$])\$(?![\d$])/g;

/** Cuts a text into formulas and what stands between them. */
export function findMaths(text: string): readonly Stretch[] {
  if (!text.includes('$')) return [{ isMaths: false, text }];
  const stretches: Stretch[] = [];
  let done = 0;
  for (const match of text.matchAll(maths)) {
    if (!isWhole(match[1] ?? '')) continue;
    if (match.index > done) stretches.push({ isMaths: false, text: text.slice(done, match.index) });
    stretches.push({ isMaths: true, text: match[1] ?? '' });
    done = match.index + match[0].length;
  }
  if (done < text.length) stretches.push({ isMaths: false, text: text.slice(done) });
  return stretches;
}

/** MathJax looks for a formula's end outside of braces, and kramdown writes that end as `\)`. */
function isWhole(formula: string): boolean {
  let depth = 0;
  for (const [token] of formula.matchAll(/\\.|[{}]/gs)) {
    if (token === '\\)') return false;
    if (token === '{') depth++;
    if (token === '}' && --depth < 0) return false;
  }
  return depth === 0;
}

/**
 * A formula as kramdown hands it to MathJax unharmed. Blanks keep Liquid's brackets apart and a pipe is
 * written by name, which TeX reads alike.
 */
export function renderMaths(formula: string): string {
  const safe = formula
    .replace(/\{(?=[{%])/g, '{ ')
    .replace(/\\\|/g, '\\Vert ')
    .replaceAll('|', '\\vert ');
  return `$$${safe}$$`;
}

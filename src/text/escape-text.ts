import { type EscapeMode, escapeTable } from './escape-table.ts';

const patterns = new Map<number, RegExp>();

/** Every row of the table needs one of these; without, there is nothing to look for. */
const suspicious = /[\\*_`[\]<&{|$~^]|--|>>/;
const suspiciousWhenExact = /[\\*_`[\]<&{|$~^"']|--|>>|\.\.\./;

/** A run of text with whatever kramdown, Liquid or MathJax would read in it protected; all else as typed. */
export function escapeText(text: string, mode: EscapeMode): string {
  if (!(mode.exact ? suspiciousWhenExact : suspicious).test(text)) return text;
  return text.replace(patternFor(mode), (found: string, at: number) => {
    const row = escapeTable[found[0] ?? ''];
    return row ? row.write(found, text[at + found.length], mode) : found;
  });
}

/** All rows of the table in one pattern. */
function patternFor(mode: EscapeMode): RegExp {
  const { exact, math, dollarsPair, pipeNear, inLink, isLong, alone } = mode;
  const block = +exact | (+math << 1) | (+dollarsPair << 2) | (+pipeNear << 3) | (+isLong << 4);
  const key = block | (+inLink << 5) | (+alone << 6);
  let pattern = patterns.get(key);
  if (!pattern) {
    const finds = Object.values(escapeTable).map(({ find }) =>
      typeof find === 'string' ? find : find(mode),
    );
    pattern = new RegExp(finds.filter((find) => find !== null).join('|'), 'g');
    patterns.set(key, pattern);
  }
  return pattern;
}

import { type EscapeMode, type EscapePlace, escapeTable } from './escape-table.ts';

const places: readonly EscapePlace[] = ['line', 'run', 'link', 'address'];
const patterns = new Map<number, RegExp>();

/** Every row of the table needs one of these; without, there is nothing to look for. */
const suspicious = /[\\*_`[\]<&{|$~^]|--|>>/;
const suspiciousWhenExact = /[\\*_`[\]<&{|$~^"']|--|>>|\.\.\./;
/** The first characters of what begins a block. */
const firsts = '-+>#:=0123456789';

/** True for a text that is a line of Markdown as it stands, which most are. */
export function isQuiet(text: string, mode: EscapeMode): boolean {
  const last = text.length - 1;
  if (last < 0 || text.charCodeAt(0) <= 32 || text.charCodeAt(last) <= 32) return false;
  if (firsts.includes(text[0] ?? '') || text.includes('\n')) return false;
  return !(mode.exact ? suspiciousWhenExact : suspicious).test(text);
}

/** A run of text with whatever kramdown, Liquid or MathJax would read in it protected; all else as typed. */
export function escapeText(text: string, mode: EscapeMode, place: EscapePlace): string {
  if (!(mode.exact || place === 'address' ? suspiciousWhenExact : suspicious).test(text)) return text;
  return text.replace(patternFor(mode, place), (found: string, at: number) => {
    const row = escapeTable[found[0] ?? ''];
    return row ? row.write(found, text[at + found.length], mode) : found;
  });
}

/** All rows of the table in one pattern. */
function patternFor(mode: EscapeMode, place: EscapePlace): RegExp {
  const { exact, math, dollarsPair, pipeNear, isLong } = mode;
  const flags = +exact | (+math << 1) | (+dollarsPair << 2) | (+pipeNear << 3) | (+isLong << 4);
  const key = flags * places.length + places.indexOf(place);
  let pattern = patterns.get(key);
  if (!pattern) {
    const finds = Object.values(escapeTable).map(({ find }) =>
      typeof find === 'string' ? find : find(mode, place),
    );
    pattern = new RegExp(finds.filter((find) => find !== null).join('|'), 'g');
    patterns.set(key, pattern);
  }
  return pattern;
}

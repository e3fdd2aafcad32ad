import type { Inline, Style } from './rich-text.ts';

/** One `*`, `_` or `~` that no backslash protects, and what stands beside it. */
export interface Mark {
  readonly char: '*' | '_' | '~';
  readonly blankBefore: boolean;
  readonly blankAfter: boolean;
  readonly letterBefore: boolean;
  readonly letterAfter: boolean;
}

/** A mark, or anything else: it gives its runs when it is told how they look. */
export type EmphasisToken = Mark | ((style: Style) => readonly Inline[]);

type Look = 'bold' | 'italic';

interface Stop {
  readonly char: Mark['char'];
  readonly look: Look;
  /** Where its content begins: emphasis is never empty. */
  readonly from: number;
}

interface Scan {
  readonly tokens: readonly EmphasisToken[];
  /** What may still be tried: unclosed marks in a row would take time that grows with their cube. */
  triesLeft: number;
}

interface Spans {
  readonly inlines: readonly Inline[];
  readonly end: number;
  readonly isClosed: boolean;
}

/**
 * Pairs marks as kramdown does, from left to right, so that `**(주)**는` is bold and `snake_case` is not italic.
 * @see https://github.com/gettalong/kramdown/blob/REL_2_4_0/lib/kramdown/parser/kramdown/emphasis.rb
 */
export function readEmphasis(tokens: readonly EmphasisToken[], style: Style): readonly Inline[] {
  const scan: Scan = { tokens, triesLeft: 1_000 + 50 * tokens.length };
  return readSpans(scan, 0, tokens.length, null, [], style).inlines;
}

function readSpans(
  scan: Scan,
  from: number,
  to: number,
  stop: Stop | null,
  open: readonly Look[],
  style: Style,
): Spans {
  const inlines: Inline[] = [];
  let at = from;
  while (at < to) {
    scan.triesLeft--;
    const token = scan.tokens[at];
    if (token === undefined) break;
    if (typeof token === 'function') {
      inlines.push(...token(style));
      at++;
      continue;
    }
    if (stop !== null && isStop(scan, at, stop)) return { inlines, end: at, isClosed: true };
    const read = token.char === '~' ? readStrike(scan, at, to, style) : readLook(scan, at, to, open, style);
    inlines.push(...read.inlines);
    at = read.end;
  }
  return { inlines, end: at, isClosed: false };
}

function readLook(
  scan: Scan,
  at: number,
  to: number,
  open: readonly Look[],
  style: Style,
): Omit<Spans, 'isClosed'> {
  const mark = markAt(scan, at);
  const char = mark?.char ?? '*';
  const length = markAt(scan, at + 1)?.char === char ? 2 : 1;
  const look = length === 2 ? 'bold' : 'italic';
  const asText = { inlines: [styled(char.repeat(length), style)], end: at + length };
  const isShut =
    (char === '_' && mark?.letterBefore === true) ||
    markAt(scan, at + length - 1)?.blankAfter === true ||
    open.includes(look);
  if (isShut || scan.triesLeft < 0) return asText;
  const whole = readInside(scan, at + length, to, char, look, open, style);
  if (whole !== null) return whole;
  const half =
    look === 'bold' && open.at(-1) !== 'italic' && readInside(scan, at + 1, to, char, 'italic', open, style);
  return half || asText;
}

function readInside(
  scan: Scan,
  from: number,
  to: number,
  char: Mark['char'],
  look: Look,
  open: readonly Look[],
  style: Style,
): Omit<Spans, 'isClosed'> | null {
  const inside = readSpans(scan, from, to, { char, look, from }, [...open, look], { ...style, [look]: true });
  if (!inside.isClosed) return null;
  return { inlines: inside.inlines, end: inside.end + (look === 'bold' ? 2 : 1) };
}

function isStop(scan: Scan, at: number, { char, look, from }: Stop): boolean {
  const mark = markAt(scan, at);
  if (mark?.char !== char || mark.blankBefore || at === from) return false;
  const isDouble = markAt(scan, at + 1)?.char === char;
  if (look === 'bold') return isDouble && !closesInWord(scan, at + 1);
  const isTriple = isDouble && markAt(scan, at + 2)?.char === char;
  return (!isDouble || isTriple) && !closesInWord(scan, at);
}

function closesInWord(scan: Scan, at: number): boolean {
  const mark = markAt(scan, at);
  return mark?.char === '_' && mark.letterAfter;
}

/** From the last two of a run of tildes to the next two, without blanks at the inner edges. */
function readStrike(scan: Scan, at: number, to: number, style: Style): Omit<Spans, 'isClosed'> {
  const second = markAt(scan, at + 1);
  const opens = second?.char === '~' && !second.blankAfter && markAt(scan, at + 2)?.char !== '~';
  for (let end = at + 3; opens && end < to && scan.triesLeft > 0; end++) {
    scan.triesLeft--;
    const mark = markAt(scan, end);
    if (mark?.char !== '~' || markAt(scan, end + 1)?.char !== '~') continue;
    if (mark.blankBefore || markAt(scan, end - 1)?.char === '~') continue;
    const inside = readSpans(scan, at + 2, end, null, [], { ...style, strike: true });
    return { inlines: inside.inlines, end: end + 2 };
  }
  return { inlines: [styled('~', style)], end: at + 1 };
}

function markAt(scan: Scan, at: number): Mark | null {
  const token = scan.tokens[at];
  return token === undefined || typeof token === 'function' ? null : token;
}

function styled(text: string, style: Style): Inline {
  return { type: 'text', text, ...(Object.keys(style).length > 0 && { style }) };
}

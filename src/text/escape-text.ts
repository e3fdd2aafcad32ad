import { type EscapeContext, escapeTable } from './escape-table.ts';

const special = /[\\*_`[\](<>&{:|$~\-."'!]/g;

/** A text run with whatever kramdown, Liquid or MathJax would read in it protected; all else as typed. */
export function escapeText(text: string, context: Omit<EscapeContext, 'before' | 'rest'>): string {
  let escaped = '';
  let done = 0;
  special.lastIndex = 0;
  for (let match = special.exec(text); match !== null; match = special.exec(text)) {
    const { index } = match;
    const row = escapeTable[match[0]];
    // Enough of the rest to decide: brackets and entities that are longer are none.
    const rest = text.slice(index, index + 300);
    const written = row?.({ ...context, before: charBefore(text, index), rest });
    if (written === null || written === undefined) continue;
    escaped += text.slice(done, index) + written;
    done = index + 1;
  }
  return escaped + text.slice(done);
}

/** The start of a line where it would begin a block, and how it is protected; the rest is ordinary text. */
const lineStarts: readonly (readonly [pattern: RegExp, protect: (start: string) => string])[] = [
  // Bullets, and rules made of them.
  [/^[-+*](?=\s|$)/, (start) => `\\${start}`],
  // Numbered lists; kramdown numbers them itself.
  [/^\d+\.(?=\s|$)/, (start) => `${start.slice(0, -1)}\\.`],
  [/^>/, () => '\\>'],
  [/^#{1,6}(?=\s|$)/, (start) => `\\${start}`],
  // Definitions.
  [/^:(?=\s|$)/, () => '\\:'],
  // Underlines of a heading.
  [/^=(?==*\s*$)/, () => '\\='],
  // kramdown's end-of-block marker.
  [/^\^(?=\s*$)/, () => '&#94;'],
  // A task box, which only a checklist makes.
  [/^\[(?=[ xX]\](?:\s|$))/, () => '\\['],
];

/** Splits the protected start off a line's text: `['\\- ', 'rest']`; an empty start where it is harmless. */
export function escapeLineStart(text: string): readonly [start: string, rest: string] {
  for (const [pattern, protect] of lineStarts) {
    const start = pattern.exec(text)?.[0];
    if (start !== undefined) return [protect(start), text.slice(start.length)];
  }
  return ['', text];
}

function charBefore(text: string, index: number): string {
  const unit = text.slice(index - 1, index);
  return /[\udc00-\udfff]/.test(unit) ? text.slice(index - 2, index) : unit;
}

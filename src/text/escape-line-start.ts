/** The start of a line where it would begin a block, and what is written instead; the rest is ordinary text. */
const lineStarts: readonly (readonly [pattern: RegExp, protect: (start: string) => string])[] = [
  // Bullets, and rules made of them.
  [/^[-+*](?=\s|$)/, (start) => `\\${start}`],
  // Numbered lists; kramdown numbers them itself.
  [/^\d+\.(?=\s|$)/, (start) => `${start.slice(0, -1)}\\.`],
  // Quotes.
  [/^>/, () => '\\>'],
  // Headings.
  [/^#{1,6}(?=\s|$)/, (start) => `\\${start}`],
  // Definitions.
  [/^:(?=\s|$)/, () => '\\:'],
  // Underlines of a heading.
  [/^(?=-*=)[-=](?=[-=]*\s*$)/, (start) => `\\${start}`],
  // kramdown's end-of-block marker.
  [/^\^(?=\s*$)/, () => '&#94;'],
  // A task box, which only a checklist makes.
  [/^\[(?=[ xX]\](?:\s|$))/, () => '\\['],
];
const firsts = /^[-+*\d>#:=^[]/;

/** Splits the protected start off a line's text: `['\\-', ' rest']`; an empty start where it is harmless. */
export function escapeLineStart(text: string): readonly [start: string, rest: string] {
  if (!firsts.test(text)) return ['', text];
  for (const [pattern, protect] of lineStarts) {
    const start = pattern.exec(text)?.[0];
    if (start !== undefined) return [protect(start), text.slice(start.length)];
  }
  return ['', text];
}

import type { Inline } from './rich-text.ts';

/** The lines of a text in which something is to be seen, each its runs without the line ends. */
export function writtenLines(content: readonly Inline[]): readonly (readonly Inline[])[] {
  const lines: Inline[][] = [[]];
  for (const inline of content) {
    if (inline.type === 'link') {
      lines.at(-1)?.push(inline);
      continue;
    }
    for (const [index, text] of inline.text.split('\n').entries()) {
      if (index > 0) lines.push([]);
      if (text !== '') lines.at(-1)?.push({ ...inline, text });
    }
  }
  return lines.filter((line) => line.some((inline) => inline.type === 'link' || inline.text.trim() !== ''));
}

/** True when all that is seen of a line is bold. */
export function isBoldLine(content: readonly Inline[]): boolean {
  return content.every(
    (inline) => inline.style?.bold === true || (inline.type === 'text' && inline.text.trim() === ''),
  );
}

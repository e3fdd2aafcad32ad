/** Lines up to here stay whole. */
const longestLine = 2000;
const wrappedAt = 500;

/**
 * A link's address, an escaped character, a tag or mark of ours, the fence of a code span, or a blank where a line can
 * be cut: what follows begins no block, what goes before no line break.
 */
const token =
  /\]\([^()\s]*\)|\\[\s\S]|<span>|\*+|~~|\.{3}|(`+)|(?<=[^\s\\]) (?=[^\s\-+*\d#:=>`~<{^|]|\*{1,3}[^\s*|]|<span>|`{1,2}[^\s`])/g;
const backticks = /`+/g;

/**
 * A very long line in several, which readers see as one: for every mark kramdown counts the lines up to it and
 * searches for the next line's end, so that a long line takes it the square of its length. Code stays whole, and
 * where there is no blank a line ends within a comment, which nobody sees.
 */
export function wrapLine(line: string): readonly string[] {
  if (line.length <= longestLine) return [line];
  const parts: string[] = [];
  let from = 0;
  let start = '';
  token.lastIndex = 0;
  for (let match = token.exec(line); match !== null; match = token.exec(line)) {
    const { 0: found, 1: fence, index } = match;
    if (found === ' ') {
      if (index < from + wrappedAt) continue;
      parts.push(start + line.slice(from, index));
      from = index + 1;
      start = '';
    } else if (index >= from + longestLine && !found.startsWith(']')) {
      parts.push(`${start}${line.slice(from, index)}<!--`);
      from = index;
      start = '-->';
    }
    if (fence !== undefined) token.lastIndex = endOfCode(line, fence, token.lastIndex);
  }
  return [...parts, start + line.slice(from)];
}

/** Where the code ends that a fence opens; the fence is longer than any run of backticks within. */
function endOfCode(line: string, fence: string, from: number): number {
  backticks.lastIndex = from;
  for (let match = backticks.exec(line); match !== null; match = backticks.exec(line)) {
    if (match[0].length >= fence.length) return backticks.lastIndex;
  }
  return from;
}

import { mergeRuns } from './read-inline.ts';
import type { Inline } from './rich-text.ts';

/** The lines of a text: each its runs, without the line ends. A text has one line at least. */
export function splitLines(content: readonly Inline[]): readonly (readonly Inline[])[] {
  const lines: Inline[][] = [[]];
  for (const inline of content) {
    const [first = '', ...rest] = inline.text.split('\n');
    const put = (text: string) => {
      if (text !== '') lines.at(-1)?.push({ ...inline, text });
    };
    put(first);
    for (const text of rest) {
      lines.push([]);
      put(text);
    }
  }
  return lines;
}

/** Lines as one text again; their ends look like what stands before them. */
export function joinLines(lines: readonly (readonly Inline[])[]): readonly Inline[] {
  const joined: Inline[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    if (last) joined.push(last.type === 'text' ? { ...last, text: '\n' } : { type: 'text', text: '\n' });
    for (const inline of line) joined.push(inline);
  }
  return mergeRuns(joined);
}

/** True for a line that shows nothing. */
function isBlankLine(line: readonly Inline[]): boolean {
  return line.every((inline) => inline.text.trim() === '');
}

/** A text's paragraphs: what blank lines keep apart. Blank lines themselves are none. */
export function splitParagraphs(content: readonly Inline[]): readonly (readonly Inline[])[] {
  const groups: (readonly Inline[])[][] = [[]];
  for (const line of splitLines(content)) {
    if (!isBlankLine(line)) groups.at(-1)?.push(line);
    else if (groups.at(-1)?.length !== 0) groups.push([]);
  }
  return groups.filter((group) => group.length > 0).map(joinLines);
}

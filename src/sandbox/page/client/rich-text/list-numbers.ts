import { deepestIndent, type EditorLine, type ListItemAttrs } from './document.ts';

/** Counts the entries of numbered lists from line to line. */
export interface ListCounter {
  /** The number of the next line when it is an entry like this without a number of its own; null for a bullet. */
  expect(attrs: Pick<ListItemAttrs, 'style' | 'indent'>): number | null;
  /** Takes a line in, and gives its number: null for all but numbered entries. */
  take(line: EditorLine): number | null;
}

/**
 * A counter above the first line. As in Slack a numbered list goes on after entries that are nested deeper and after
 * bullets of its own depth; it begins anew below an entry that is less deep, and after a line that is no entry.
 */
export function createListCounter(): ListCounter {
  const counts = new Array<number>(deepestIndent + 1).fill(0);
  const expect: ListCounter['expect'] = ({ style, indent }) =>
    style === 'ordered' ? (counts[indent] ?? 0) + 1 : null;
  return {
    expect,
    take: (line) => {
      if (line.type !== 'listItem') {
        counts.fill(0);
        return null;
      }
      const { style, indent, start } = line.attrs;
      counts.fill(0, indent + 1);
      if (style === 'bullet') return null;
      const number = start ?? expect({ style, indent });
      counts[indent] = number ?? 0;
      return number;
    },
  };
}

/** The number of each line, null for all but numbered entries. */
export function numberLines(lines: readonly EditorLine[]): readonly (number | null)[] {
  const counter = createListCounter();
  return lines.map((line) => counter.take(line));
}

import type { PhrasingContent, Table } from 'mdast';

const dashes = /^\s*\|?(?:\s*:?-+:?\s*\|)+(?:\s*:?-+:?\s*)?$/;

/**
 * The table that a paragraph of CommonMark may be: a line of names, a line of dashes, and the rows. Null when it is
 * none. `readInline` reads what stands in a cell.
 */
export function readTable(source: string, readInline: (text: string) => readonly object[]): Table | null {
  const [head = '', below = '', ...rows] = source.split('\n');
  const columns = cellsOf(head).length;
  if (!dashes.test(below) || cellsOf(below).length !== columns) return null;
  return {
    type: 'table',
    children: [head, ...rows].map((line) => {
      const cells = cellsOf(line);
      return {
        type: 'tableRow',
        children: Array.from({ length: columns }, (_, column) => ({
          type: 'tableCell',
          children: cells[column] ? (readInline(cells[column]) as PhrasingContent[]) : [],
        })),
      };
    }),
  };
}

function cellsOf(line: string): readonly string[] {
  const cells = line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '')
    .split(/(?<!\\)\|/);
  return cells.map((cell) => cell.trim().replaceAll('\\|', '|'));
}

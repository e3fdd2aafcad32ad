import { type Names, readInlines } from './read-inline.ts';
import { readPreformatted } from './read-preformatted.ts';
import type { Inline, List, Preformatted } from './rich-text.ts';
import { elementsIn, type SlackElement } from './slack-rich-text.ts';

interface OpenList {
  readonly type: 'list';
  readonly ordered: boolean;
  readonly start: number;
  readonly items: OpenItem[];
}

interface OpenItem {
  readonly content: readonly Inline[];
  readonly children: (OpenList | Preformatted)[];
}

/** Slack allows 8; deeper ones come from nobody's editor. */
const deepestIndent = 12;

/** A list that later ones may go on with, and how far it is indented in Slack. */
interface Level {
  readonly indent: number;
  readonly list: OpenList;
}

/**
 * Rebuilds nested lists from a run of Slack's flat ones: there every change of indent or style begins a
 * sibling. Skipped levels close up, and a numbered list that something interrupted goes on by its offset.
 * Code that touches a list belongs to its last item: Slack has no other way to write code below a point, and
 * who wants it at the margin leaves a blank line, which comes as a section between them.
 */
export function readLists(elements: readonly SlackElement[], names: Names): readonly List[] {
  const roots: OpenList[] = [];
  const path: Level[] = [];
  for (const element of elements) {
    if (element.type === 'rich_text_preformatted') {
      path.at(-1)?.list.items.at(-1)?.children.push(readPreformatted(element, names));
      continue;
    }
    const indent = Math.min(wholeNumber(element.indent), deepestIndent);
    let beside: Level | undefined;
    while ((path.at(-1)?.indent ?? -1) >= indent) beside = path.pop();
    let list = openList(element);
    if (beside && continues(beside.list, list)) list = beside.list;
    else (path.at(-1)?.list.items.at(-1)?.children ?? roots).push(list);
    path.push({ indent, list });
    for (const section of elementsIn(element.elements)) {
      list.items.push({ content: readInlines(section.elements, names), children: [] });
    }
    if (list.items.length === 0) list.items.push({ content: [], children: [] });
  }
  return roots.map(closeList);
}

function openList(element: SlackElement): OpenList {
  const ordered = element.style === 'ordered';
  return {
    type: 'list',
    ordered,
    start: ordered ? wholeNumber(element.offset) + 1 : 1,
    items: [],
  };
}

function continues(before: OpenList, next: OpenList): boolean {
  if (before.ordered !== next.ordered) return false;
  return !next.ordered || next.start === before.start + before.items.length;
}

function closeList({ ordered, start, items }: OpenList): List {
  return {
    type: 'list',
    ordered,
    start,
    items: items.map(({ content, children }) => ({
      content,
      children: children.map((child) => (child.type === 'list' ? closeList(child) : child)),
    })),
  };
}

function wholeNumber(value: unknown): number {
  const number = typeof value === 'number' || typeof value === 'string' ? Math.trunc(Number(value)) : 0;
  return number > 0 && number < 1e6 ? number : 0;
}

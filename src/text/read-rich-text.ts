import { type Names, readInlines } from './read-inline.ts';
import { readLists } from './read-lists.ts';
import { readPreformatted } from './read-preformatted.ts';
import type { Block, Inline, RichText } from './rich-text.ts';
import { elementsIn, isElement, type SlackElement } from './slack-rich-text.ts';
import { joinLines, splitLines, splitParagraphs } from './split-lines.ts';

export type { Names } from './read-inline.ts';

/** Ids that a text mentions, each once, in order of appearance. */
export interface MentionedIds {
  readonly users: readonly string[];
  readonly channels: readonly string[];
  readonly usergroups: readonly string[];
}

/**
 * Reads what Slack's editor gave, whatever it is: elements that nobody knows give the text they carry, and
 * what is no rich text at all reads as nothing. Ids without a name in `names` stay ids. Never throws.
 */
export function readRichText(value: unknown, names: Names = {}): RichText {
  const elements = isElement(value) ? elementsIn(value.elements) : [];
  const blocks: Block[] = [];
  for (let index = 0; index < elements.length; index++) {
    const lists: SlackElement[] = [];
    for (let part = elements[index]; part && belongsToList(part, lists); part = elements[++index])
      lists.push(part);
    for (const list of readLists(lists, names)) blocks.push(list);
    const element = elements[index];
    for (const block of element ? readBlock(element, names) : []) blocks.push(block);
  }
  return blocks;
}

/** The people, channels and user groups that a text mentions. */
export function mentionedIds(value: unknown): MentionedIds {
  const found = { user: new Set<string>(), channel: new Set<string>(), usergroup: new Set<string>() };
  const waiting = isElement(value) ? [value] : [];
  for (let element = waiting.pop(); element !== undefined; element = waiting.pop()) {
    for (const kind of ['user', 'channel', 'usergroup'] as const) {
      const id = element[`${kind}_id`];
      if (element.type === kind && typeof id === 'string') found[kind].add(id);
    }
    for (const nested of elementsIn(element.elements).toReversed()) waiting.push(nested);
  }
  return { users: [...found.user], channels: [...found.channel], usergroups: [...found.usergroup] };
}

function belongsToList(element: SlackElement, before: readonly SlackElement[]): boolean {
  return (
    element.type === 'rich_text_list' || (element.type === 'rich_text_preformatted' && before.length > 0)
  );
}

function readBlock(element: SlackElement, names: Names): readonly Block[] {
  switch (element.type) {
    case 'rich_text_preformatted':
      return [readPreformatted(element, names)];
    case 'rich_text_quote':
      return quote(readInlines(element.elements, names));
    case 'rich_text_section':
      return paragraphs(readInlines(element.elements, names));
    default:
      return paragraphs(readInlines([element], names));
  }
}

function paragraphs(content: readonly Inline[]): readonly Block[] {
  return splitParagraphs(content).map((each) => ({ type: 'paragraph', content: each }));
}

function quote(content: readonly Inline[]): readonly Block[] {
  const kept = splitParagraphs(content);
  return kept.length === 0 ? [] : [{ type: 'quote', content: joinLines(kept.flatMap(splitLinesWithGap)) }];
}

/** A quote is one block, so the blank lines between its paragraphs stay in its text. */
function splitLinesWithGap(paragraph: readonly Inline[], index: number): readonly (readonly Inline[])[] {
  return index === 0 ? splitLines(paragraph) : [[], ...splitLines(paragraph)];
}

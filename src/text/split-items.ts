import { readRichText } from './read-rich-text.ts';
import { isBlank, renderPlain } from './render-plain.ts';
import { elementsIn, isElement, type SlackElement, type SlackRichText } from './slack-rich-text.ts';

/**
 * The points of a text of Slack's, each as a list of its own with whatever is nested below it; a line that is no
 * point counts as one. Mentions stay mentions.
 */
export function splitItems(value: unknown): readonly SlackRichText[] {
  const items: SlackElement[][] = [];
  let outermost = Number.POSITIVE_INFINITY;
  for (const element of isElement(value) ? elementsIn(value.elements) : []) {
    if (element.type !== 'rich_text_list') {
      if (element.type === 'rich_text_preformatted' && items.length > 0) items.at(-1)?.push(element);
      else for (const line of linesOf(element)) items.push([bullet([line], 0, element)]);
      continue;
    }
    const indent = typeof element.indent === 'number' ? element.indent : 0;
    if (items.length === 0 || indent <= outermost) {
      outermost = indent;
      for (const section of elementsIn(element.elements)) items.push([bullet([section], 0, element)]);
    } else items.at(-1)?.push(bullet(elementsIn(element.elements), indent - outermost, element));
  }
  return items
    .map((elements): SlackRichText => ({ type: 'rich_text', elements }))
    .filter((item) => !isBlank(readRichText(item)));
}

/** What a point says in one line, by which it is known again: case and blanks do not matter. */
export function itemKey(item: unknown): string {
  return sayItem(item).normalize('NFC').toLowerCase().replace(/\s+/g, ' ');
}

/** A point as a line of plain text; what is nested below it follows behind dots. */
export function sayItem(item: unknown): string {
  return renderPlain(readRichText(item))
    .split('\n')
    .map((line) => line.trim().replace(/^- /, ''))
    .filter((line) => line !== '')
    .join(' · ');
}

function bullet(sections: readonly SlackElement[], indent: number, from: SlackElement): SlackElement {
  const style = from.style === 'ordered' ? 'ordered' : 'bullet';
  return { type: 'rich_text_list', style: indent === 0 ? 'bullet' : style, indent, elements: sections };
}

/** A section for each line of a paragraph. */
function linesOf(element: SlackElement): readonly SlackElement[] {
  const lines: SlackElement[][] = [[]];
  for (const part of elementsIn(element.elements)) {
    const pieces = typeof part.text === 'string' && part.type === 'text' ? part.text.split('\n') : null;
    if (pieces === null) {
      lines.at(-1)?.push(part);
      continue;
    }
    for (const [index, text] of pieces.entries()) {
      if (index > 0) lines.push([]);
      if (text !== '') lines.at(-1)?.push({ ...part, text });
    }
  }
  return lines.filter((line) => line.length > 0).map((elements) => ({ type: 'rich_text_section', elements }));
}

import type { Block, Inline, List, Preformatted, RichText } from './rich-text.ts';
import type { SlackElement, SlackRichText } from './slack-rich-text.ts';
import { writableRuns } from './writable-runs.ts';

/** Slack's own limit of nesting. */
const deepestIndent = 8;

/**
 * A text as Slack's editor takes it back, built from a whitelist: mentions are text already (as mentions
 * they could not be submitted again, and would notify people), emoji are characters, and a link that no post
 * would lead to is text.
 */
export function buildSlackRichText(text: RichText): SlackRichText {
  const elements: SlackElement[] = [];
  let paragraphs: SlackElement[] = [];
  text.forEach((block, index) => {
    const next = text[index + 1];
    if (block.type === 'paragraph' || block.type === 'heading') {
      // Slack keeps paragraphs in one section, an empty line between them.
      if (paragraphs.length > 0) paragraphs.push({ type: 'text', text: '\n\n' });
      for (const element of buildInlines(block.content)) paragraphs.push(element);
      if (next?.type === 'paragraph' || next?.type === 'heading') return;
      elements.push(buildSection(paragraphs));
      paragraphs = [];
      return;
    }
    for (const element of buildBlock(block)) elements.push(element);
    // Without an empty line between them the next would belong to this list.
    const joins = block.type === 'list' && (next?.type === 'list' || next?.type === 'preformatted');
    if (joins) elements.push(buildSection([{ type: 'text', text: '\n' }]));
  });
  return { type: 'rich_text', elements };
}

function buildBlock(block: Block): readonly SlackElement[] {
  switch (block.type) {
    case 'list':
      return buildList(block, 0);
    case 'quote':
      return [{ type: 'rich_text_quote', elements: buildInlines(block.content) }];
    case 'preformatted':
      return [buildPreformatted(block)];
    default:
      return [buildSection(buildInlines(block.content))];
  }
}

function buildSection(elements: readonly SlackElement[]): SlackElement {
  return { type: 'rich_text_section', elements };
}

function buildPreformatted({ text, language }: Preformatted): SlackElement {
  return {
    type: 'rich_text_preformatted',
    // Slack takes no empty text.
    elements: [{ type: 'text', text: text || ' ' }],
    border: 0,
    ...(language !== undefined && { language }),
  };
}

function buildList(list: List, indent: number): readonly SlackElement[] {
  const elements: SlackElement[] = [];
  let items: SlackElement[] = [];
  let written = list.start - 1;
  const flush = () => {
    if (items.length === 0) return;
    const offset = list.ordered && written > 0 ? { offset: written } : {};
    elements.push({
      type: 'rich_text_list',
      style: list.ordered ? 'ordered' : 'bullet',
      indent: Math.min(indent, deepestIndent),
      border: 0,
      ...offset,
      elements: items,
    });
    written += items.length;
    items = [];
  };
  for (const item of list.items) {
    items.push(buildSection(buildInlines(item.content)));
    if (item.children.length === 0) continue;
    flush();
    for (const child of item.children) {
      const built = child.type === 'list' ? buildList(child, indent + 1) : buildBlock(child);
      for (const element of built) elements.push(element);
    }
  }
  flush();
  return elements;
}

function buildInlines(content: readonly Inline[]): readonly SlackElement[] {
  return writableRuns(content).map(buildInline);
}

function buildInline(inline: Inline): SlackElement {
  const style = inline.style ? { style: { ...inline.style } } : {};
  if (inline.type === 'text') return { type: 'text', text: inline.text, ...style };
  return {
    type: 'link',
    url: inline.url,
    ...(inline.text !== inline.url && { text: inline.text }),
    ...style,
  };
}

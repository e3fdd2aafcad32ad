import type { Block, Inline, List, RichText } from './rich-text.ts';
import type { SlackElement, SlackRichText } from './slack-rich-text.ts';

/** Slack's own limit of nesting. */
const deepestIndent = 8;

/**
 * A text as Slack's editor takes it back, built from a whitelist: mentions are text already (as mentions
 * they could not be submitted again, and would notify people), emoji are characters.
 */
export function buildSlackRichText(text: RichText): SlackRichText {
  return { type: 'rich_text', elements: text.flatMap(buildBlock) };
}

function buildBlock(block: Block, index: number, blocks: readonly Block[]): readonly SlackElement[] {
  switch (block.type) {
    case 'list':
      return buildList(block, 0);
    case 'quote':
      return [{ type: 'rich_text_quote', elements: block.content.map(buildInline) }];
    case 'preformatted':
      return [
        { type: 'rich_text_preformatted', elements: [{ type: 'text', text: block.text || ' ' }], border: 0 },
      ];
    default:
      return buildParagraph(block.content, blocks[index + 1]);
  }
}

/** Slack has no paragraphs: what belongs apart is kept apart by a blank line in the text. */
function buildParagraph(content: readonly Inline[], next: Block | undefined): readonly SlackElement[] {
  const gap = next?.type === 'paragraph' || next?.type === 'heading' ? [{ type: 'text', text: '\n\n' }] : [];
  return [{ type: 'rich_text_section', elements: [...content.map(buildInline), ...gap] }];
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
    items.push({ type: 'rich_text_section', elements: item.content.map(buildInline) });
    if (item.children.length === 0) continue;
    flush();
    for (const child of item.children) {
      elements.push(...(child.type === 'list' ? buildList(child, indent + 1) : buildBlock(child, 0, [])));
    }
  }
  flush();
  return elements;
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

import type { RichTextBlock } from '@slack/types';

/** Exactly this text in typewriter letters: nothing in it is read as markup. */
export function buildPreformatted(text: string): RichTextBlock {
  return {
    type: 'rich_text',
    elements: [{ type: 'rich_text_preformatted', elements: [{ type: 'text', text }] }],
  };
}

import { renderBlocks } from './render-blocks.ts';
import type { MarkdownOptions } from './render-inline.ts';
import type { RichText } from './rich-text.ts';

export type { MarkdownOptions } from './render-inline.ts';

/**
 * Markdown that Jekyll (kramdown, Liquid, MathJax) shows as what was written; only what those would misread
 * is protected. Ends without a line end.
 */
export function renderMarkdown(text: RichText, options: MarkdownOptions = {}): string {
  return renderBlocks(text, options).join('\n');
}

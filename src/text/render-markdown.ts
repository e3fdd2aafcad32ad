import type { EscapeMode } from './escape-table.ts';
import { writeBlocks } from './render-blocks.ts';
import type { RichText } from './rich-text.ts';

/** How a post is read: `smart` typography curls quotes, `math` means that MathJax reads the page. */
export interface MarkdownOptions {
  readonly typography?: 'smart' | 'exact';
  readonly math?: boolean;
}

/**
 * Markdown that Jekyll (kramdown, Liquid, MathJax) shows as what was written; only what those would misread
 * is protected. Ends without a line end. Smart typography and maths unless told otherwise.
 */
export function renderMarkdown(text: RichText, options: MarkdownOptions = {}): string {
  const mode: EscapeMode = {
    exact: options.typography === 'exact',
    math: options.math ?? true,
    dollarsPair: false,
    pipeNear: false,
    isLong: false,
  };
  const lines: string[] = [];
  writeBlocks(lines, text, '', mode);
  return lines.join('\n');
}

import type { MarkdownOptions } from '../../../src/text/render-markdown.ts';
import type { RichText } from '../../../src/text/rich-text.ts';

/** What was typed and the exact Markdown that shows it. */
export interface Vector {
  readonly group: string;
  readonly typed: RichText;
  readonly markdown: string;
  readonly options: MarkdownOptions;
}

/** Vectors of one kind, each `[typed, markdown]`. */
export function vectors(
  group: string,
  options: MarkdownOptions,
  ...pairs: readonly (readonly [RichText, string])[]
): readonly Vector[] {
  return pairs.map(([typed, markdown]) => ({ group, typed, markdown, options }));
}

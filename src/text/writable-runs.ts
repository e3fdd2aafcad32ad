import { renderUrl } from './link-url.ts';
import { mergeRuns } from './read-inline.ts';
import type { Inline } from './rich-text.ts';

/** Runs as a post has them: links that lead nowhere safe are text, and text that looks alike and touches is one run. */
export function writableRuns(content: readonly Inline[]): readonly Inline[] {
  if (content.length === 1 && content[0]?.type === 'text') return content;
  return mergeRuns(
    content.map((inline): Inline => {
      if (inline.type === 'text' || renderUrl(inline.url) !== null) return inline;
      const { text, style } = inline;
      return { type: 'text', text, ...(style && { style }) };
    }),
  );
}

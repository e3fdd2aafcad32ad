import { renderUrl } from './link-url.ts';
import { mergeRuns } from './read-inline.ts';
import type { Inline } from './rich-text.ts';

/**
 * Runs as a post has them: links that lead nowhere safe are text, a link stands in one line, and text that
 * looks alike and touches is one run.
 */
export function writableRuns(content: readonly Inline[]): readonly Inline[] {
  if (content.length === 1 && content[0]?.type === 'text') return content;
  return mergeRuns(content.map(writableRun));
}

function writableRun(inline: Inline): Inline {
  if (inline.type === 'text') return inline;
  const { url, style } = inline;
  const text = inline.text.replaceAll('\n', ' ');
  if (renderUrl(url) === null) return { type: 'text', text, ...(style && { style }) };
  return text === inline.text ? inline : { ...inline, text };
}

import type { Answer } from '../camp/daily-log.ts';

/**
 * An answer that was read from a post. `markdown` is how the post has it, where rich text cannot say the same:
 * an image, a table, HTML, or just another way of writing. Slack never sends it; an edit there drops it.
 */
export interface ImportedAnswer extends Answer {
  readonly markdown?: string;
}

/** The Markdown that an answer was imported with, or null when its rich text says all. */
export function markdownOf(answer: Answer): string | null {
  return 'markdown' in answer && typeof answer.markdown === 'string' ? answer.markdown : null;
}

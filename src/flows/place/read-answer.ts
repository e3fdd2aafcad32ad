import type { Answer } from '../../camp/daily-log.ts';
import { readRichText } from '../../text/read-rich-text.ts';
import { isBlank } from '../../text/render-plain.ts';

/**
 * What a field of a form holds, as Slack gave it; null for nothing that would be seen, and for what is no rich text.
 */
export function readAnswer(value: unknown): Answer | null {
  return isRichText(value) && !isBlank(readRichText(value)) ? value : null;
}

function isRichText(value: unknown): value is Answer {
  return typeof value === 'object' && value !== null && 'elements' in value && Array.isArray(value.elements);
}

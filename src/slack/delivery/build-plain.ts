import type { SectionBlock } from '@slack/types';

/** A paragraph without markup or emoji codes: names and quotes of a post are shown as they were typed. */
export function buildPlain(text: string): SectionBlock {
  return { type: 'section', text: { type: 'plain_text', text, emoji: false } };
}

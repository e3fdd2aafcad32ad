import type { PlainTextOption } from '@slack/types';

/** A heading with its options, as Slack's menus take them. */
export interface OptionGroup {
  readonly label: { readonly type: 'plain_text'; readonly text: string };
  readonly options: PlainTextOption[];
}

const groupLimit = 100;
const textLimit = 75;

/** One entry of a menu; Slack takes 75 characters of text. */
export function buildOption(text: string, value: string): PlainTextOption {
  return { text: { type: 'plain_text', text: text.slice(0, textLimit), emoji: false }, value };
}

/** Options under one heading, or under several numbered ones where they are more than Slack's hundred. */
export function buildGroups(label: string, options: readonly PlainTextOption[]): readonly OptionGroup[] {
  const count = Math.ceil(options.length / groupLimit);
  return Array.from({ length: count }, (_, index) => ({
    label: { type: 'plain_text', text: count === 1 ? label : `${label} ${index + 1}/${count}` },
    options: options.slice(index * groupLimit, (index + 1) * groupLimit),
  }));
}

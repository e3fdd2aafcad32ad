import type { SlackRichText } from '../../../src/text/slack-rich-text.ts';

type Json = Readonly<Record<string, unknown>>;

/** A text element of Slack's, as its editor writes it. */
export function text(typed: string, style?: Readonly<Record<string, boolean>>): Json {
  return { type: 'text', text: typed, ...(style && { style }) };
}

/** A section of elements or plain strings. */
export function section(...elements: (Json | string)[]): Json {
  return { type: 'rich_text_section', elements: inlines(elements) };
}

/** A flat list at an indent, each item a string or an element. */
export function list(
  style: 'bullet' | 'ordered',
  indent: number,
  items: readonly (Json | string)[],
  more: Json = {},
): Json {
  const elements = items.map((item) => section(item));
  return { type: 'rich_text_list', style, indent, border: 0, ...more, elements };
}

/** A code block. */
export function code(typed: string, more: Json = {}): Json {
  return { type: 'rich_text_preformatted', elements: [text(typed)], border: 0, ...more };
}

/** A quote. */
export function quoted(...elements: readonly (Json | string)[]): Json {
  return { type: 'rich_text_quote', elements: inlines(elements) };
}

/** The whole value of a field. */
export function richText(...elements: readonly unknown[]): SlackRichText {
  return { type: 'rich_text', elements };
}

function inlines(elements: readonly (Json | string)[]): readonly Json[] {
  return elements.filter((each) => each !== '').map((each) => (typeof each === 'string' ? text(each) : each));
}

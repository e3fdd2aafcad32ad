import { limits } from '../limits.ts';
import {
  anything,
  flag,
  integer,
  kinds,
  list,
  object,
  optional,
  type Rule,
  required,
  text,
  word,
} from './rules.ts';

const style = {
  style: optional(
    object({
      bold: optional(flag),
      italic: optional(flag),
      strike: optional(flag),
      code: optional(flag),
      underline: optional(flag),
      highlight: optional(flag),
      client_highlight: optional(flag),
      unlink: optional(flag),
    }),
  ),
};
const type = (name: string) => ({ type: required(word(name)) });
const nonEmpty = text({ min: 1, max: Number.MAX_SAFE_INTEGER, unit: 'characters', source: '' });

const inlines: Readonly<Record<string, Rule>> = {
  text: object({ ...type('text'), ...style, text: required(nonEmpty) }),
  link: object({
    ...type('link'),
    ...style,
    url: required(nonEmpty),
    text: optional(text()),
    unsafe: optional(flag),
  }),
  emoji: object({
    ...type('emoji'),
    ...style,
    name: required(nonEmpty),
    unicode: optional(text()),
    url: optional(text()),
    skin_tone: optional(integer()),
  }),
  user: object({ ...type('user'), ...style, user_id: required(nonEmpty) }),
  usergroup: object({ ...type('usergroup'), ...style, usergroup_id: required(nonEmpty) }),
  channel: object({ ...type('channel'), ...style, channel_id: required(nonEmpty) }),
  team: object({ ...type('team'), ...style, team_id: required(nonEmpty) }),
  broadcast: object({ ...type('broadcast'), ...style, range: required(word('here', 'channel', 'everyone')) }),
  color: object({ ...type('color'), ...style, value: required(nonEmpty) }),
  date: object({
    ...type('date'),
    ...style,
    timestamp: required(anything),
    format: required(nonEmpty),
    url: optional(text()),
    fallback: optional(text()),
  }),
};

const inline = kinds(inlines);
// What Slack's own composer leaves in `border` (2, 42 …) it refuses when an app posts it back.
const border = { border: optional(integer({ min: 0, max: 1, unit: 'number', source: 'rich-text-block' })) };
const section = object({ ...type('rich_text_section'), elements: required(list(inline)) });

/** A rich_text block or value: sections, lists, quotes and preformatted text of known elements only. */
export const richText: Rule = object({
  ...type('rich_text'),
  block_id: optional(text(limits.blockId)),
  elements: required(
    list(
      kinds({
        rich_text_section: section,
        rich_text_list: object({
          ...type('rich_text_list'),
          ...border,
          elements: required(list(kinds({ rich_text_section: section }))),
          style: required(word('bullet', 'ordered')),
          indent: optional(integer(limits.richTextIndent)),
          offset: optional(integer({ min: 0, max: Number.MAX_SAFE_INTEGER, unit: 'number', source: '' })),
        }),
        rich_text_quote: object({ ...type('rich_text_quote'), ...border, elements: required(list(inline)) }),
        rich_text_preformatted: object({
          ...type('rich_text_preformatted'),
          ...border,
          elements: required(list(kinds({ text: inlines.text ?? anything, link: inlines.link ?? anything }))),
          language: optional(text()),
        }),
      }),
    ),
  ),
});

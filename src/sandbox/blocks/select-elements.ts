import { limits } from '../limits.ts';
import {
  eitherOptionsOrGroups,
  every,
  initialAmongOptions,
  optionGroup,
  options,
  selectOption,
} from './options.ts';
import { flag, integer, list, object, optional, type Rule, required, text, word } from './rules.ts';
import { confirmation, plainText } from './text-objects.ts';

const common = {
  action_id: optional(text(limits.actionId)),
  placeholder: optional(plainText(limits.placeholder)),
  confirm: optional(confirmation),
  focus_on_load: optional(flag),
};
const several = { max_selected_items: optional(integer({ min: 1, max: 1_000, unit: 'number', source: '' })) };
const answering = { response_url_enabled: optional(flag) };
const offered = {
  options: optional(options(selectOption, limits.selectOptions)),
  option_groups: optional(list(optionGroup, limits.optionGroups)),
};
const conversationFilter = object({
  include: optional(
    list(word('im', 'mpim', 'private', 'public'), { min: 1, max: 4, unit: 'items', source: '' }),
  ),
  exclude_external_shared_channels: optional(flag),
  exclude_bot_users: optional(flag),
});
const conversations = {
  default_to_current_conversation: optional(flag),
  filter: optional(conversationFilter),
};
const type = (name: string) => ({ type: required(word(name)) });
const statics = every(eitherOptionsOrGroups, initialAmongOptions);

/** Select menus of every source, one choice or many. */
export const selectElements: Readonly<Record<string, Rule>> = {
  static_select: object(
    { ...type('static_select'), ...common, ...offered, initial_option: optional(selectOption) },
    statics,
  ),
  multi_static_select: object(
    {
      ...type('multi_static_select'),
      ...common,
      ...several,
      ...offered,
      initial_options: optional(list(selectOption, limits.selectOptions)),
    },
    statics,
  ),
  external_select: object({
    ...type('external_select'),
    ...common,
    min_query_length: optional(integer()),
    initial_option: optional(selectOption),
  }),
  multi_external_select: object({
    ...type('multi_external_select'),
    ...common,
    ...several,
    min_query_length: optional(integer()),
    initial_options: optional(list(selectOption, limits.selectOptions)),
  }),
  users_select: object({ ...type('users_select'), ...common, initial_user: optional(text()) }),
  multi_users_select: object({
    ...type('multi_users_select'),
    ...common,
    ...several,
    initial_users: optional(list(text())),
  }),
  conversations_select: object({
    ...type('conversations_select'),
    ...common,
    ...answering,
    ...conversations,
    initial_conversation: optional(text()),
  }),
  multi_conversations_select: object({
    ...type('multi_conversations_select'),
    ...common,
    ...several,
    ...conversations,
    initial_conversations: optional(list(text())),
  }),
  channels_select: object({
    ...type('channels_select'),
    ...common,
    ...answering,
    initial_channel: optional(text()),
  }),
  multi_channels_select: object({
    ...type('multi_channels_select'),
    ...common,
    ...several,
    initial_channels: optional(list(text())),
  }),
};

import { isJsonObject } from '../json-object.ts';
import { limits } from '../limits.ts';
import { richText } from './rich-text.ts';
import { flag, integer, list, object, optional, type Rule, required, text, word } from './rules.ts';
import { plainText } from './text-objects.ts';

const dispatch = {
  dispatch_action_config: optional(
    object({
      trigger_actions_on: optional(
        list(word('on_enter_pressed', 'on_character_entered'), { min: 1, max: 2, unit: 'items', source: '' }),
      ),
    }),
  ),
};
const common = {
  action_id: optional(text(limits.actionId)),
  placeholder: optional(plainText(limits.placeholder)),
  focus_on_load: optional(flag),
};
const type = (name: string) => ({ type: required(word(name)) });

const minBelowMax: Rule = (value, pointer, report) => {
  if (!isJsonObject(value)) return;
  const { min_length: min, max_length: max } = value;
  if (typeof min === 'number' && typeof max === 'number' && min > max) {
    report('min_length must not be greater than max_length', pointer);
  }
};

/** The fields of a form that one types into, by type. */
export const inputElements: Readonly<Record<string, Rule>> = {
  plain_text_input: object(
    {
      ...type('plain_text_input'),
      ...common,
      ...dispatch,
      multiline: optional(flag),
      initial_value: optional(text(limits.plainTextInput)),
      min_length: optional(integer(limits.plainTextInput)),
      max_length: optional(integer({ ...limits.plainTextInput, min: 1 })),
    },
    minBelowMax,
  ),
  rich_text_input: object({
    ...type('rich_text_input'),
    ...common,
    action_id: required(text(limits.actionId)),
    ...dispatch,
    initial_value: optional(richText),
    min_lines: optional(integer(limits.inputLines)),
    max_lines: optional(integer(limits.inputLines)),
  }),
  number_input: object({
    ...type('number_input'),
    ...common,
    ...dispatch,
    is_decimal_allowed: required(flag),
    initial_value: optional(text()),
    min_value: optional(text()),
    max_value: optional(text()),
  }),
  email_text_input: object({
    ...type('email_text_input'),
    ...common,
    ...dispatch,
    initial_value: optional(text()),
  }),
  url_text_input: object({
    ...type('url_text_input'),
    ...common,
    ...dispatch,
    initial_value: optional(text()),
  }),
  file_input: object({
    ...type('file_input'),
    action_id: common.action_id,
    filetypes: optional(list(text())),
    max_files: optional(integer(limits.fileInputFiles)),
  }),
};

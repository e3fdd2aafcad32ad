import { isDeepStrictEqual } from 'node:util';
import { isJsonObject, objectsOf } from '../json-object.ts';
import { type Limit, limits } from '../limits.ts';
import { list, object, optional, type Rule, required, text } from './rules.ts';
import { plainText, textObject } from './text-objects.ts';

const optionFields = {
  value: optional(text(limits.optionValue)),
  description: optional(textObject(limits.optionDescription)),
};

/** An option of a select menu: plain text only. */
export const selectOption: Rule = object({
  text: required(plainText(limits.optionText)),
  ...optionFields,
});

/** An option of checkboxes or radio buttons: mrkdwn allowed. */
export const choiceOption: Rule = object({
  text: required(textObject(limits.optionText)),
  ...optionFields,
});

/** An option of an overflow menu: the only kind that may carry a link. */
export const overflowOption: Rule = object({
  text: required(plainText(limits.optionText)),
  ...optionFields,
  url: optional(text(limits.optionUrl)),
});

/** A labelled group of select options. */
export const optionGroup: Rule = object({
  label: required(plainText(limits.optionGroupLabel)),
  options: required(list(selectOption, limits.selectOptions)),
});

/** A list of options whose values are not repeated. */
export function options(rule: Rule, limit: Limit): Rule {
  const each = list(rule, limit);
  return (value, pointer, report) => {
    each(value, pointer, report);
    const values = objectsOf(value).map((option) => option.value);
    for (const [index, entry] of values.entries()) {
      if (entry !== undefined && values.indexOf(entry) !== index) {
        report(`duplicate option value: ${entry}`, `${pointer}/${index}/value`);
      }
    }
  };
}

/** A select has `options` or `option_groups`, not both and not neither. */
export const eitherOptionsOrGroups: Rule = (value, pointer, report) => {
  if (!isJsonObject(value)) return;
  if ((value.options === undefined) === (value.option_groups === undefined)) {
    report('must define exactly one of the fields: options, option_groups', pointer);
  }
};

/** What is chosen at first must be one of the options, to the letter. */
export const initialAmongOptions: Rule = (value, pointer, report) => {
  if (!isJsonObject(value)) return;
  const all = [
    ...objectsOf(value.options),
    ...objectsOf(value.option_groups).flatMap((g) => objectsOf(g.options)),
  ];
  const has = (option: unknown): boolean => all.some((entry) => isDeepStrictEqual(entry, option));
  if (value.initial_option !== undefined && !has(value.initial_option)) {
    report('initial_option must be one of the options', `${pointer}/initial_option`);
  }
  for (const [index, option] of objectsOf(value.initial_options).entries()) {
    if (!has(option))
      report('initial_options must be among the options', `${pointer}/initial_options/${index}`);
  }
};

/** Several rules for one value. */
export function every(...rules: readonly Rule[]): Rule {
  return (value, pointer, report) => {
    for (const rule of rules) rule(value, pointer, report);
  };
}

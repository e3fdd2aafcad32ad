import { isJsonObject } from '../json-object.ts';
import { limits } from '../limits.ts';
import { choiceOption, initialAmongOptions, options, overflowOption } from './options.ts';
import {
  anything,
  flag,
  integer,
  kinds,
  list,
  object,
  optional,
  pattern,
  type Rule,
  required,
  text,
  word,
} from './rules.ts';
import { selectElements } from './select-elements.ts';
import { confirmation, plainText } from './text-objects.ts';

const type = (name: string) => ({ type: required(word(name)) });
const action = { action_id: optional(text(limits.actionId)) };
const confirm = { confirm: optional(confirmation) };
const focus = { focus_on_load: optional(flag) };
const placeholder = { placeholder: optional(plainText(limits.placeholder)) };
const label = { accessibility_label: optional(text(limits.accessibilityLabel)) };
const style = { style: optional(word('primary', 'danger')) };

/** An image inside a section or a context block. */
export const imageElement: Rule = object(
  {
    ...type('image'),
    alt_text: required(text()),
    image_url: optional(text(limits.imageUrl)),
    slack_file: optional(object({ id: optional(text()), url: optional(text()) })),
  },
  oneImageSource,
);

/** An image is given by its address or by a Slack file, not both and not neither. */
export function oneImageSource(
  value: unknown,
  pointer: string,
  report: (m: string, p: string) => void,
): void {
  if (!isJsonObject(value)) return;
  if (value.image_url === undefined && value.slack_file === undefined) {
    report('missing required field: image_url', pointer);
  } else if (value.image_url !== undefined && value.slack_file !== undefined) {
    report('must define exactly one of the fields: image_url, slack_file', pointer);
  }
}

/** A button. */
export const button: Rule = object({
  ...type('button'),
  ...action,
  ...confirm,
  ...style,
  ...label,
  text: required(plainText(limits.buttonText)),
  value: optional(text(limits.buttonValue)),
  url: optional(text(limits.buttonUrl)),
});

const feedbackButton = object({
  ...label,
  text: required(plainText(limits.buttonText)),
  value: required(text(limits.buttonValue)),
});

const clickable: Readonly<Record<string, Rule>> = {
  button,
  workflow_button: object({
    ...type('workflow_button'),
    ...action,
    ...confirm,
    ...style,
    ...label,
    text: required(plainText(limits.buttonText)),
    workflow: required(anything),
  }),
  overflow: object({
    ...type('overflow'),
    ...action,
    ...confirm,
    options: required(options(overflowOption, limits.overflowOptions)),
  }),
};

const choosers: Readonly<Record<string, Rule>> = {
  ...selectElements,
  checkboxes: object(
    {
      ...type('checkboxes'),
      ...action,
      ...confirm,
      ...focus,
      options: required(options(choiceOption, limits.checkboxOptions)),
      initial_options: optional(list(choiceOption, limits.checkboxOptions)),
    },
    initialAmongOptions,
  ),
  radio_buttons: object(
    {
      ...type('radio_buttons'),
      ...action,
      ...confirm,
      ...focus,
      options: required(options(choiceOption, limits.radioOptions)),
      initial_option: optional(choiceOption),
    },
    initialAmongOptions,
  ),
  datepicker: object({
    ...type('datepicker'),
    ...action,
    ...confirm,
    ...focus,
    ...placeholder,
    initial_date: optional(pattern(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'date')),
  }),
  timepicker: object({
    ...type('timepicker'),
    ...action,
    ...confirm,
    ...focus,
    ...placeholder,
    initial_time: optional(pattern(/^([01]\d|2[0-3]):[0-5]\d$/, 'time')),
    timezone: optional(text()),
  }),
  datetimepicker: object({
    ...type('datetimepicker'),
    ...action,
    ...confirm,
    ...focus,
    initial_date_time: optional(
      integer({ min: 1_000_000_000, max: 9_999_999_999, unit: 'number', source: '' }),
    ),
  }),
};

/** What may stand in the `accessory` of a section. */
export const accessory: Rule = (value, pointer, report) =>
  kinds({ ...clickable, ...choosers, image: imageElement })(value, pointer, report);

/** What may stand among the `elements` of an actions block. */
export function actionElement(inputs: Readonly<Record<string, Rule>>): Rule {
  return kinds({ ...clickable, ...choosers, ...inputs });
}

/** What may stand in an input block: choosers, and the fields to type into. */
export function inputElement(inputs: Readonly<Record<string, Rule>>): Rule {
  return kinds({ ...choosers, ...inputs });
}

/** What may stand in a context_actions block. */
export const contextAction: Rule = kinds({
  feedback_buttons: object({
    ...type('feedback_buttons'),
    ...action,
    positive_button: required(feedbackButton),
    negative_button: required(feedbackButton),
  }),
  icon_button: object({
    ...type('icon_button'),
    ...action,
    ...confirm,
    ...label,
    icon: required(text()),
    text: required(plainText(limits.buttonText)),
    value: optional(text(limits.buttonValue)),
    visible_to_user_ids: optional(list(text())),
  }),
});

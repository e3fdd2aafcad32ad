import { elementsOf } from './blocks/walk-elements.ts';
import { type JsonObject, objectsOf, textOf } from './json-object.ts';
import type { InputValues } from './state.ts';

/** How an element's value stands in `state.values`: the field it uses, the field it starts from, and empty. */
const shapes: Readonly<Record<string, readonly [value: string, initial: string, empty: unknown]>> = {
  plain_text_input: ['value', 'initial_value', null],
  email_text_input: ['value', 'initial_value', null],
  url_text_input: ['value', 'initial_value', null],
  number_input: ['value', 'initial_value', null],
  rich_text_input: ['rich_text_value', 'initial_value', undefined],
  static_select: ['selected_option', 'initial_option', null],
  external_select: ['selected_option', 'initial_option', null],
  radio_buttons: ['selected_option', 'initial_option', null],
  checkboxes: ['selected_options', 'initial_options', []],
  multi_static_select: ['selected_options', 'initial_options', []],
  multi_external_select: ['selected_options', 'initial_options', []],
  users_select: ['selected_user', 'initial_user', null],
  multi_users_select: ['selected_users', 'initial_users', []],
  conversations_select: ['selected_conversation', 'initial_conversation', null],
  multi_conversations_select: ['selected_conversations', 'initial_conversations', []],
  channels_select: ['selected_channel', 'initial_channel', null],
  multi_channels_select: ['selected_channels', 'initial_channels', []],
  datepicker: ['selected_date', 'initial_date', null],
  timepicker: ['selected_time', 'initial_time', null],
  datetimepicker: ['selected_date_time', 'initial_date_time', null],
  file_input: ['files', 'initial_files', []],
};

/** The field of `state.values` that holds an element's value, or null when it holds none (buttons). */
export function valueField(type: string): string | null {
  return shapes[type]?.[0] ?? null;
}

/** An element's value in `state.values`; `value` undefined or null means empty. */
export function stateValue(element: JsonObject, value: unknown): JsonObject {
  const type = textOf(element.type);
  const [field, , empty] = shapes[type] ?? ['value', '', null];
  const held = value ?? empty;
  return {
    type,
    ...(held === undefined ? {} : { [field]: held }),
    ...(type === 'timepicker' && typeof element.timezone === 'string' ? { timezone: element.timezone } : {}),
  };
}

/** Keeps the value of one element. */
export function holdValue(values: InputValues, blockId: string, actionId: string, value: JsonObject): void {
  const block = values[blockId] ?? {};
  block[actionId] = value;
  values[blockId] = block;
}

/** What the elements hold before anybody touched them. */
export function initialValues(blocks: unknown): InputValues {
  const values: InputValues = {};
  for (const { blockId, actionId, element } of elementsOf(objectsOf(blocks))) {
    const shape = shapes[textOf(element.type)];
    if (shape === undefined) continue;
    holdValue(values, blockId, actionId, stateValue(element, element[shape[1]]));
  }
  return values;
}

/** The values of new blocks, keeping what was typed where block id, action id and type are still the same. */
export function carriedValues(blocks: unknown, before: InputValues): InputValues {
  const values = initialValues(blocks);
  for (const [blockId, actions] of Object.entries(values)) {
    for (const [actionId, value] of Object.entries(actions)) {
      const old = before[blockId]?.[actionId];
      if (old !== undefined && old.type === value.type) actions[actionId] = old;
    }
  }
  return values;
}

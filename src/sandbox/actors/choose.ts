import { isJsonObject, type JsonObject, objectsOf, textOf } from '../json-object.ts';
import { stateValue, valueField } from '../view-state.ts';

/**
 * What an element holds after a person gave it a value: an option's `value` for menus, an id for people and
 * channels, YYYY-MM-DD, HH:mm, text, or a rich_text object. Null empties it. Throws an Error for what the
 * person could not have chosen.
 */
export function chosenValue(element: JsonObject, value: unknown): JsonObject {
  const type = textOf(element.type);
  if (value === null || value === undefined || value === '') return stateValue(element, null);
  return stateValue(element, pick(element, type, value));
}

function pick(element: JsonObject, type: string, value: unknown): unknown {
  switch (type) {
    case 'static_select':
    case 'radio_buttons':
    case 'overflow':
      return optionOf(element, value);
    case 'external_select':
      return isJsonObject(value) ? value : fail(type, value, 'an option object');
    case 'checkboxes':
    case 'multi_static_select':
      return severalOf(element, type, value).map((entry) => optionOf(element, entry));
    case 'multi_external_select':
    case 'multi_users_select':
    case 'multi_channels_select':
    case 'multi_conversations_select':
    case 'file_input':
      return severalOf(element, type, value);
    case 'rich_text_input':
      return isJsonObject(value) && value.type === 'rich_text'
        ? value
        : fail(type, value, 'a rich_text object');
    case 'datepicker':
      return form(type, value, /^\d{4}-\d\d-\d\d$/, 'YYYY-MM-DD');
    case 'timepicker':
      return form(type, value, /^([01]\d|2[0-3]):[0-5]\d$/, 'HH:mm');
    case 'datetimepicker':
      return typeof value === 'number' ? value : fail(type, value, 'seconds since 1970');
    default:
      if (valueField(type) === null) fail(type, value, 'nothing: it holds no value');
      return typeof value === 'string' ? value : fail(type, value, 'text');
  }
}

/** The option of a menu that has a value. Throws an Error when there is none. */
export function optionOf(element: JsonObject, value: unknown): JsonObject {
  const wanted = isJsonObject(value) ? value.value : value;
  const all = [
    ...objectsOf(element.options),
    ...objectsOf(element.option_groups).flatMap((g) => objectsOf(g.options)),
  ];
  const found = all.find((option) => option.value === wanted);
  if (found !== undefined) return found;
  const offered = all.map((option) => String(option.value)).join(', ');
  throw new Error(
    `${textOf(element.action_id)} has no option ${JSON.stringify(wanted)}; it offers ${offered}`,
  );
}

function severalOf(element: JsonObject, type: string, value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) return fail(type, value, 'a list');
  const max = element.max_selected_items;
  if (typeof max === 'number' && value.length > max) return fail(type, value, `at most ${max} items`);
  return value;
}

function form(type: string, value: unknown, shape: RegExp, wanted: string): string {
  return typeof value === 'string' && shape.test(value) ? value : fail(type, value, wanted);
}

function fail(type: string, value: unknown, wanted: string): never {
  throw new Error(`a ${type} takes ${wanted}, not ${JSON.stringify(value)}`);
}

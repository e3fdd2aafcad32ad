import { elementsOf } from '../blocks/walk-elements.ts';
import { isJsonObject, type JsonObject, objectsOf, textOf } from '../json-object.ts';
import type { View } from '../state.ts';
import { valueField } from '../view-state.ts';

/** What Slack itself complains about before it sends a form to the app, by block id. */
export function formProblems(view: View): Readonly<Record<string, string>> {
  const problems: Record<string, string> = {};
  for (const { block, blockId, actionId, element } of elementsOf(objectsOf(view.content.blocks))) {
    if (block.type !== 'input') continue;
    const held = view.values[blockId]?.[actionId] ?? {};
    const value = held[valueField(textOf(element.type)) ?? ''];
    const problem = isEmpty(value)
      ? block.optional === true
        ? null
        : 'Please complete this required field.'
      : lengthProblem(element, value);
    if (problem !== null) problems[blockId] = problem;
  }
  return problems;
}

function lengthProblem(element: JsonObject, value: unknown): string | null {
  if (typeof value !== 'string') return null;
  if (element.type === 'plain_text_input') {
    const max = typeof element.max_length === 'number' ? element.max_length : 3_000;
    if (value.length > max) return `Must be less than ${max + 1} characters.`;
    if (typeof element.min_length === 'number' && value.length < element.min_length) {
      return `Must be at least ${element.min_length} characters.`;
    }
  }
  if (element.type === 'email_text_input' && !/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(value)) {
    return 'Please enter a valid email address.';
  }
  if (element.type === 'url_text_input' && !/^https?:\/\/\S+$/.test(value))
    return 'Please enter a valid URL.';
  if (element.type === 'number_input') return numberProblem(element, value);
  return null;
}

function numberProblem(element: JsonObject, value: string): string | null {
  const form = element.is_decimal_allowed === true ? /^-?\d+(\.\d+)?$/ : /^-?\d+$/;
  if (!form.test(value)) return 'Please enter a valid number.';
  if (typeof element.min_value === 'string' && Number(value) < Number(element.min_value)) {
    return `Must be at least ${element.min_value}.`;
  }
  if (typeof element.max_value === 'string' && Number(value) > Number(element.max_value)) {
    return `Must be at most ${element.max_value}.`;
  }
  return null;
}

// Slack counts text of nothing but blanks as empty, in its rich text editor too.
function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  if (typeof value === 'string') return value.trim() === '';
  if (Array.isArray(value)) return value.length === 0;
  return isJsonObject(value) && value.type === 'rich_text' && !hasSubstance(value);
}

function hasSubstance(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(hasSubstance);
  if (!isJsonObject(value)) return false;
  if (Array.isArray(value.elements)) return value.elements.some(hasSubstance);
  return value.type === 'text' ? textOf(value.text).trim() !== '' : true;
}

import { isJsonObject, type JsonObject, objectsOf } from '../json-object.ts';
import { elementsOf } from './walk-elements.ts';

const mentions = new Set(['user', 'channel', 'usergroup', 'broadcast', 'team']);

/** Whether a rich text names people, channels or groups. */
export function hasMentions(value: unknown): boolean {
  if (!isJsonObject(value)) return false;
  if (Array.isArray(value.elements)) return value.elements.some(hasMentions);
  return typeof value.type === 'string' && mentions.has(value.type);
}

/**
 * The blocks whose rich text editor starts with a mention. Slack cannot submit such a value untouched
 * (bolt-js issues 2138 and 2266).
 */
export function prefilledMentions(blocks: unknown): readonly JsonObject[] {
  return elementsOf(objectsOf(blocks))
    .filter(({ element }) => element.type === 'rich_text_input' && hasMentions(element.initial_value))
    .map(({ block }) => block);
}

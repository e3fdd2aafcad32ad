import { isJsonObject, type JsonObject, objectsOf } from '../json-object.ts';

const actionable = new Set([
  'button',
  'workflow_button',
  'overflow',
  'checkboxes',
  'radio_buttons',
  'datepicker',
  'timepicker',
  'datetimepicker',
  'plain_text_input',
  'rich_text_input',
  'number_input',
  'email_text_input',
  'url_text_input',
  'file_input',
  'feedback_buttons',
  'icon_button',
]);

/**
 * The blocks as Slack keeps them: with ids where the app gave none, and with what text objects leave unsaid
 * (`emoji: true`, `verbatim: false`).
 */
export function fillBlocks(blocks: readonly JsonObject[], invent: () => string): readonly JsonObject[] {
  return blocks.map((given) => {
    const block = fillTexts(given);
    const filled: JsonObject = { ...block, block_id: block.block_id ?? invent() };
    if (isJsonObject(block.accessory)) filled.accessory = fillAction(block.accessory, invent);
    if (isJsonObject(block.element)) filled.element = fillAction(block.element, invent);
    if (block.type === 'actions' || block.type === 'context_actions') {
      filled.elements = objectsOf(block.elements).map((element) => fillAction(element, invent));
    }
    if (block.type === 'container') filled.child_blocks = fillBlocks(objectsOf(block.child_blocks), invent);
    return filled;
  });
}

function fillAction(element: JsonObject, invent: () => string): JsonObject {
  const type = String(element.type);
  if (!actionable.has(type) && !type.endsWith('_select')) return element;
  return { ...element, action_id: element.action_id ?? invent() };
}

/** An object with the defaults of every text object in it. */
export function fillTexts(value: JsonObject): JsonObject {
  const filled = Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, fillEntry(entry)]));
  if (filled.type === 'plain_text' && filled.emoji === undefined) return { ...filled, emoji: true };
  if (filled.type === 'mrkdwn' && filled.verbatim === undefined) return { ...filled, verbatim: false };
  return filled;
}

function fillEntry(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(fillEntry);
  return isJsonObject(value) ? fillTexts(value) : value;
}

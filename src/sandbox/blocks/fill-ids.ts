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

/** The blocks with the block and action ids that Slack invents where the app gave none. */
export function fillIds(blocks: readonly JsonObject[], invent: () => string): readonly JsonObject[] {
  return blocks.map((block) => {
    const filled: JsonObject = { ...block, block_id: block.block_id ?? invent() };
    if (isJsonObject(block.accessory)) filled.accessory = fillAction(block.accessory, invent);
    if (isJsonObject(block.element)) filled.element = fillAction(block.element, invent);
    if (block.type === 'actions' || block.type === 'context_actions') {
      filled.elements = objectsOf(block.elements).map((element) => fillAction(element, invent));
    }
    if (block.type === 'container') filled.child_blocks = fillIds(objectsOf(block.child_blocks), invent);
    return filled;
  });
}

function fillAction(element: JsonObject, invent: () => string): JsonObject {
  const type = String(element.type);
  if (!actionable.has(type) && !type.endsWith('_select')) return element;
  return { ...element, action_id: element.action_id ?? invent() };
}

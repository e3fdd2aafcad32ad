import { elementsOf, type PlacedElement } from '../blocks/walk-elements.ts';
import type { Context } from '../context.ts';
import { isJsonObject, objectsOf, textOf } from '../json-object.ts';
import type { View } from '../state.ts';
import { holdValue } from '../view-state.ts';
import { chosenValue } from './choose.ts';
import { sendViewAction } from './click.ts';

/**
 * Fills a block of the form; tells the app when the block dispatches, at each character where something is typed.
 * Throws when there is no such block.
 */
export async function fillBlock(
  context: Context,
  view: View,
  blockId: string,
  value: unknown,
): Promise<void> {
  const placed = fieldOf(view, blockId);
  holdValue(view.values, blockId, placed.actionId, chosenValue(placed.element, value));
  if (view.errors[blockId] !== undefined) {
    view.errors = Object.fromEntries(Object.entries(view.errors).filter(([id]) => id !== blockId));
  }
  if (dispatches(placed, 'on_character_entered')) await sendViewAction(context, view, placed, value);
}

/** Presses Enter in a field; tells the app where the block dispatches that. Throws when there is no such block. */
export async function pressEnter(context: Context, view: View, blockId: string): Promise<void> {
  const placed = fieldOf(view, blockId);
  if (!isTypedInto(placed) || !dispatches(placed, 'on_enter_pressed')) return;
  const held = view.values[blockId]?.[placed.actionId];
  await sendViewAction(context, view, placed, held?.value ?? held?.rich_text_value);
}

/** Outside an input block every use of an element is an action; typing is one by its dispatch_action_config. */
function dispatches(placed: PlacedElement, trigger: 'on_enter_pressed' | 'on_character_entered'): boolean {
  const { block, element } = placed;
  if (block.type === 'input' && block.dispatch_action !== true) return false;
  if (!isTypedInto(placed)) return true;
  const config = isJsonObject(element.dispatch_action_config) ? element.dispatch_action_config : {};
  const on = Array.isArray(config.trigger_actions_on) ? config.trigger_actions_on : ['on_enter_pressed'];
  return on.includes(trigger);
}

function isTypedInto({ element }: PlacedElement): boolean {
  return textOf(element.type).endsWith('_input') && element.type !== 'file_input';
}

function fieldOf(view: View, blockId: string): PlacedElement {
  const all = elementsOf(objectsOf(view.content.blocks));
  const [placed, another] = all.filter((entry) => entry.blockId === blockId);
  const known = [...new Set(all.map((entry) => entry.blockId))].join(', ');
  if (placed === undefined) {
    throw new Error(`the view has no field in a block ${blockId}; it has ${known || 'none'}`);
  }
  if (another !== undefined) throw new Error(`the block ${blockId} has several elements: use click`);
  return placed;
}

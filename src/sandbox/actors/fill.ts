import { elementsOf, type PlacedElement } from '../blocks/walk-elements.ts';
import type { Context } from '../context.ts';
import { objectsOf } from '../json-object.ts';
import type { View } from '../state.ts';
import { holdValue } from '../view-state.ts';
import { chosenValue } from './choose.ts';
import { sendViewAction } from './click.ts';

/** Fills a block of the form; tells the app when the block dispatches. Throws when there is no such block. */
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
  // Outside an input block every use of an element is an action.
  if (placed.block.type !== 'input' || placed.block.dispatch_action === true) {
    await sendViewAction(context, view, placed, value);
  }
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

import { chosenValue } from '../actors/choose.ts';
import { elementsOf } from '../blocks/walk-elements.ts';
import type { Context } from '../context.ts';
import { objectsOf } from '../json-object.ts';
import { holdValue } from '../view-state.ts';

/** Where something is typed: a view and an element of it. */
export interface HeldPlace {
  readonly view: string;
  readonly blockId: unknown;
  readonly actionId: unknown;
}

/**
 * Keeps what a person typed into an open window or their Home, without a word to the app: as Slack's client does
 * until the form is submitted. Throws when the window or the field is not there any more.
 */
export function holdInView(context: Context, userId: string, place: HeldPlace, value: unknown): void {
  const { state } = context;
  const views = [
    ...(state.modals.get(userId) ?? []),
    ...(state.homes.get(userId) ? [state.homes.get(userId)] : []),
  ];
  const view = views.find((entry) => entry?.id === place.view);
  const placed = elementsOf(objectsOf(view?.content.blocks)).find(
    ({ blockId, actionId }) => blockId === place.blockId && actionId === place.actionId,
  );
  if (view === undefined || placed === undefined) throw new Error('this field is not open any more');
  holdValue(view.values, placed.blockId, placed.actionId, chosenValue(placed.element, value));
  if (view.errors[placed.blockId] === undefined) return;
  view.errors = Object.fromEntries(Object.entries(view.errors).filter(([id]) => id !== placed.blockId));
}

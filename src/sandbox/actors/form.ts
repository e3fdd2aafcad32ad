import { elementsOf, type PlacedElement } from '../blocks/walk-elements.ts';
import type { Context } from '../context.ts';
import { NotDelivered } from '../delivery/delivery.ts';
import { isJsonObject, type JsonObject, objectsOf, textOf } from '../json-object.ts';
import { openViews, pushModal, readView, updateView } from '../modals.ts';
import { viewObject } from '../objects/view-object.ts';
import { Refusal } from '../refusal.ts';
import type { View } from '../state.ts';
import { issueTrigger } from '../triggers.ts';
import { holdValue } from '../view-state.ts';
import { chosenValue } from './choose.ts';
import { sendViewAction } from './click.ts';
import { formProblems } from './form-problems.ts';
import { interactionBase } from './payload.ts';

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
  if (placed.block.type !== 'input' || placed.block.dispatch_action === true) {
    await sendViewAction(context, view, placed, value);
  }
}

function fieldOf(view: View, blockId: string): PlacedElement {
  const all = elementsOf(objectsOf(view.content.blocks));
  const found = all.filter((placed) => placed.blockId === blockId);
  const [placed, another] = found;
  const known = [...new Set(all.map((entry) => entry.blockId))].join(', ');
  if (placed === undefined)
    throw new Error(`the view has no field in a block ${blockId}; it has ${known || 'none'}`);
  if (another !== undefined) throw new Error(`the block ${blockId} has several elements: use click`);
  return placed;
}

/**
 * Presses the submit button. Gives the errors a person sees, by block id: Slack's own without asking the app,
 * or the app's. Null when the form was accepted: closed, updated or with another on top.
 */
export async function submitForm(
  context: Context,
  view: View,
): Promise<Readonly<Record<string, string>> | null> {
  if (!isJsonObject(view.content.submit)) throw new Error('the view has no submit button');
  const own = formProblems(view);
  if (Object.keys(own).length > 0) {
    view.errors = own;
    return own;
  }
  const answer = await askApp(context, {
    type: 'view_submission',
    ...interactionBase(context, view.userId),
    trigger_id: issueTrigger(context, view.userId, view.id),
    view: viewObject(context.state, view),
    response_urls: [],
  });
  return applyAnswer(context, view, isJsonObject(answer) ? answer : {});
}

async function askApp(context: Context, payload: JsonObject): Promise<unknown> {
  try {
    return await context.delivery.ask({ kind: 'interactive', acceptsResponse: true, payload });
  } catch (error) {
    if (!(error instanceof NotDelivered)) throw error;
    throw new Error(`We had some trouble connecting. Try again? (${error.reason})`);
  }
}

function applyAnswer(
  context: Context,
  view: View,
  answer: JsonObject,
): Readonly<Record<string, string>> | null {
  try {
    switch (answer.response_action) {
      case undefined:
        closeTop(context, view);
        return null;
      case 'clear':
        context.state.modals.delete(view.userId);
        return null;
      case 'update':
        updateView(context, view, readView(context, answer.view, 'modal'));
        return null;
      case 'push':
        pushModal(context, view.userId, readView(context, answer.view, 'modal'));
        return null;
      case 'errors':
        view.errors = readErrors(view, answer.errors);
        return view.errors;
      default:
        throw new Refusal('unknown_response_action');
    }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const why = `the answer to view_submission was refused with ${error.error} ${JSON.stringify(error.extra)}`;
    context.violations.record(error.error, null, why);
    throw new Error('We had some trouble connecting. Try again?');
  }
}

// Errors are shown under input blocks only; Slack refuses the answer when none of them has a place.
function readErrors(view: View, given: unknown): Readonly<Record<string, string>> {
  const entries = isJsonObject(given) ? Object.entries(given) : [];
  const inputs = objectsOf(view.content.blocks).filter((block) => block.type === 'input');
  const known = new Set(inputs.map((block) => textOf(block.block_id)));
  const wrong = entries.filter(
    ([id, message]) => !known.has(id) || typeof message !== 'string' || message === '',
  );
  if (entries.length === 0 || wrong.length > 0) {
    throw new Refusal('invalid_errors', { unknown: wrong.map(([id]) => id), known: [...known] });
  }
  return Object.fromEntries(entries.map(([id, message]) => [id, String(message)]));
}

function closeTop(context: Context, view: View): void {
  const stack = context.state.modals.get(view.userId) ?? [];
  const left = stack.filter((entry) => entry !== view);
  if (left.length === 0) context.state.modals.delete(view.userId);
  else context.state.modals.set(view.userId, left);
}

/** Cancels a view, or with `all` (the ×) the whole stack; the app hears of it where it asked to. */
export async function closeForm(context: Context, view: View, all: boolean): Promise<void> {
  const whole = all || view.content.clear_on_close === true;
  const root = openViews(context).find((entry) => entry.id === view.rootViewId) ?? view;
  const told = whole ? root : view;
  if (whole) context.state.modals.delete(view.userId);
  else closeTop(context, view);
  if (told.content.notify_on_close !== true) return;
  await askApp(context, {
    type: 'view_closed',
    ...interactionBase(context, view.userId),
    view: viewObject(context.state, told, false),
    is_cleared: whole,
  });
}

import { elementsOf, type PlacedElement } from '../blocks/walk-elements.ts';
import { type Context, tsFor } from '../context.ts';
import { type JsonObject, objectsOf, textOf } from '../json-object.ts';
import { messageObject } from '../objects/message-object.ts';
import { viewObject } from '../objects/view-object.ts';
import { issueResponseUrl } from '../response-urls.ts';
import type { Channel, Message, View } from '../state.ts';
import { issueTrigger } from '../triggers.ts';
import { holdValue, initialValues, valueField } from '../view-state.ts';
import { askApp } from './ask-app.ts';
import { chosenValue, optionOf } from './choose.ts';
import { channelField, interactionBase } from './payload.ts';

/** Which element is meant: its action id, or both ids where an action id stands in several blocks. */
export type ElementName = string | { readonly blockId: string; readonly actionId: string };

/** Uses an element of a message. Throws when it is not there; rejects when the app does not acknowledge. */
export async function clickInMessage(
  context: Context,
  userId: string,
  channel: Channel,
  message: Message,
  name: ElementName,
  value: unknown,
): Promise<void> {
  const placed = findElement(message.blocks, name, 'the message');
  const key = `${userId}:${channel.id}:${message.ts}`;
  const values = context.state.messageValues.get(key) ?? initialValues(message.blocks);
  keepValue(values, placed, value);
  context.state.messageValues.set(key, values);
  const ephemeral = message.ephemeralTo !== null;
  await sendAction(context, userId, placed, value, {
    container: {
      type: 'message',
      message_ts: message.ts,
      channel_id: channel.id,
      is_ephemeral: ephemeral,
      ...(message.threadTs === null ? {} : { thread_ts: message.threadTs }),
    },
    trigger_id: issueTrigger(context, userId),
    channel: channelField(channel),
    // Slack keeps no copy of what only one person sees, so it cannot send one.
    ...(ephemeral
      ? {}
      : { message: messageObject(context.state, message, { metadata: true, baseUrl: context.baseUrl() }) }),
    state: { values },
    response_url: issueResponseUrl(context, {
      channelId: channel.id,
      userId,
      messageTs: message.ts,
      ephemeral,
    }),
  });
}

/** Uses an element of a modal or Home tab; what it chooses is kept in the view's state. */
export async function clickInView(
  context: Context,
  view: View,
  name: ElementName,
  value: unknown,
): Promise<void> {
  const placed = findElement(objectsOf(view.content.blocks), name, 'the view');
  keepValue(view.values, placed, value);
  await sendViewAction(context, view, placed, value);
}

/** Tells the app that an element of a view was used. */
export async function sendViewAction(
  context: Context,
  view: View,
  placed: PlacedElement,
  value: unknown,
): Promise<void> {
  await sendAction(context, view.userId, placed, value, {
    container: { type: 'view', view_id: view.id },
    trigger_id: issueTrigger(context, view.userId, view.id),
    view: viewObject(context.state, view),
  });
}

async function sendAction(
  context: Context,
  userId: string,
  placed: PlacedElement,
  value: unknown,
  where: JsonObject,
): Promise<void> {
  const payload = {
    type: 'block_actions',
    ...interactionBase(context, userId),
    ...where,
    actions: [buildAction(context, placed, value)],
  };
  await askApp(context, payload, { acceptsResponse: false });
}

function buildAction(
  context: Context,
  { element, blockId, actionId }: PlacedElement,
  value: unknown,
): JsonObject {
  const type = textOf(element.type);
  const action: JsonObject = { type, block_id: blockId, action_id: actionId, action_ts: tsFor(context) };
  if (type === 'overflow') return { ...action, selected_option: optionOf(element, value) };
  if (valueField(type) !== null) return { ...action, ...chosenValue(element, value), ...initialsOf(element) };
  const kept = ['text', 'value', 'style', 'url', 'icon'].filter((field) => element[field] !== undefined);
  return { ...action, ...Object.fromEntries(kept.map((field) => [field, element[field]])) };
}

function initialsOf(element: JsonObject): JsonObject {
  const kept = Object.entries(element).filter(([key]) => key.startsWith('initial_') || key === 'placeholder');
  return Object.fromEntries(kept);
}

function keepValue(values: View['values'], placed: PlacedElement, value: unknown): void {
  if (valueField(textOf(placed.element.type)) === null) return;
  holdValue(values, placed.blockId, placed.actionId, chosenValue(placed.element, value));
}

function findElement(blocks: readonly JsonObject[], name: ElementName, where: string): PlacedElement {
  const all = elementsOf(blocks);
  const found = all.filter(({ blockId, actionId }) =>
    typeof name === 'string' ? actionId === name : actionId === name.actionId && blockId === name.blockId,
  );
  const [placed, another] = found;
  const shown = typeof name === 'string' ? name : `${name.actionId} of ${name.blockId}`;
  if (placed === undefined) {
    throw new Error(
      `${where} has no action ${shown}; it has ${all.map(({ actionId }) => actionId).join(', ') || 'none'}`,
    );
  }
  if (another !== undefined) throw new Error(`${where} has several actions ${shown}: name the block too`);
  return placed;
}

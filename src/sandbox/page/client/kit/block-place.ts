import { isJsonObject, type JsonObject } from '../../../json-object.ts';
import type { PageAnswer, PageMessage, PageView } from '../../page-data.ts';
import type { PageDoes } from '../core/page-state.ts';
import { sendHeld } from './pending-holds.ts';

/** Where blocks stand: in a message, or in a window or Home tab. */
export type BlockPlace =
  | { readonly kind: 'message'; readonly message: PageMessage }
  | { readonly kind: 'view'; readonly view: PageView };

/** What an element holds before anybody touches it here. */
export function heldIn(place: BlockPlace, blockId: string, element: JsonObject): JsonObject {
  const held = place.kind === 'view' ? place.view.state[blockId]?.[String(element.action_id)] : undefined;
  return held ?? initialOf(element);
}

/**
 * Uses an element: the app hears of it, after it knows everything typed beside it. Null when the person was asked
 * first and said no.
 */
export async function useIn(
  does: PageDoes,
  place: BlockPlace,
  blockId: string,
  element: JsonObject,
  value?: unknown,
): Promise<PageAnswer | null> {
  if (isJsonObject(element.confirm) && !(await does.confirm(element.confirm))) return null;
  sendHeld();
  return tellUse(does, place, blockId, element, value);
}

/** Tells the app of what was typed into a field or chosen in it, and of nothing that was typed elsewhere later. */
export async function tellUse(
  does: PageDoes,
  place: BlockPlace,
  blockId: string,
  element: JsonObject,
  value: unknown,
): Promise<PageAnswer> {
  const named = { blockId, actionId: element.action_id, value };
  if (place.kind === 'view') return does.act('use-in-view', named);
  const { channel, ts } = place.message;
  return does.act('use-in-message', { ...named, channel, ts });
}

/** Tells the server alone what an element of a view holds. While nobody answers the page says so, and keeps it. */
export async function holdIn(
  does: PageDoes,
  view: PageView,
  blockId: string,
  element: JsonObject,
  value: unknown,
): Promise<void> {
  const given = { view: view.id, blockId, actionId: element.action_id, value };
  const answer = await does.act('hold', given, true);
  if (!answer.ok && answer.problem !== 'no-connection') does.notify(answer.problem);
}

function initialOf(element: JsonObject): JsonObject {
  return {
    selected_option: element.initial_option,
    selected_options: element.initial_options,
    selected_date: element.initial_date,
    selected_time: element.initial_time,
    selected_date_time: element.initial_date_time,
    selected_user: element.initial_user,
    selected_users: element.initial_users,
    selected_channel: element.initial_channel,
    selected_channels: element.initial_channels,
    selected_conversation: element.initial_conversation,
    selected_conversations: element.initial_conversations,
    value: element.initial_value,
    rich_text_value: element.initial_value,
  };
}

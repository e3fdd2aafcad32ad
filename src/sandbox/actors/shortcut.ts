import { type Context, tsFor } from '../context.ts';
import type { JsonObject } from '../json-object.ts';
import { messageObject } from '../objects/message-object.ts';
import { issueResponseUrl } from '../response-urls.ts';
import type { Channel, Message } from '../state.ts';
import { issueTrigger } from '../triggers.ts';
import { askApp } from './ask-app.ts';
import { channelField, interactionBase } from './payload.ts';

/** Uses a global shortcut. Throws when the manifest has none of this callback id. */
export async function useGlobalShortcut(context: Context, userId: string, callbackId: string): Promise<void> {
  checkKnown(context, callbackId, 'global');
  const payload = {
    type: 'shortcut',
    callback_id: callbackId,
    ...shortcutBase(context, userId, 'username'),
    action_ts: tsFor(context),
    trigger_id: issueTrigger(context, userId),
  };
  await askApp(context, payload, { acceptsResponse: false });
}

/** Uses a message shortcut on a message. Throws when the manifest has none of this callback id. */
export async function useMessageShortcut(
  context: Context,
  userId: string,
  callbackId: string,
  { channel, message }: { readonly channel: Channel; readonly message: Message },
): Promise<void> {
  checkKnown(context, callbackId, 'message');
  const payload = {
    type: 'message_action',
    callback_id: callbackId,
    ...shortcutBase(context, userId, 'name'),
    action_ts: tsFor(context),
    trigger_id: issueTrigger(context, userId),
    message_ts: message.ts,
    channel: channelField(channel),
    message: messageObject(context.state, message, { metadata: true, baseUrl: context.baseUrl() }),
    response_url: issueResponseUrl(context, {
      channelId: channel.id,
      userId,
      messageTs: message.ts,
      ephemeral: false,
    }),
  };
  await askApp(context, payload, { acceptsResponse: false });
}

// Shortcuts name the person by one field only, and leave the app out.
function shortcutBase(context: Context, userId: string, nameField: 'name' | 'username'): JsonObject {
  const { api_app_id: _left, user: _person, ...base } = interactionBase(context, userId);
  const { users, team } = context.state;
  return { ...base, user: { id: userId, [nameField]: users.get(userId)?.name ?? '', team_id: team.id } };
}

function checkKnown(context: Context, callbackId: string, type: 'global' | 'message'): void {
  const known = context.manifest.shortcuts.some(
    (entry) => entry.callbackId === callbackId && entry.type === type,
  );
  if (!known) throw new Error(`the manifest has no ${type} shortcut ${callbackId}`);
}

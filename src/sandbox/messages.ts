import { type Context, tsFor } from './context.ts';
import { sendMessageEvent } from './events.ts';
import type { MessageContent } from './message-content.ts';
import { messageObject, repliesOf } from './objects/message-object.ts';
import type { Channel, Message } from './state.ts';

/** Who says what, where. */
export interface NewMessage {
  readonly channel: Channel;
  readonly user: string;
  readonly fromApp: boolean;
  readonly content: MessageContent;
  readonly threadTs?: string | null;
  readonly subtype?: string | null;
  readonly ephemeralTo?: string | null;
  readonly fileIds?: readonly string[];
  readonly clientMsgId?: string | null;
}

/** Adds a message to its conversation; nobody is told yet. */
export function addMessage(context: Context, input: NewMessage): Message {
  const message: Message = {
    ts: tsFor(context),
    channel: input.channel.id,
    user: input.user,
    fromApp: input.fromApp,
    text: input.content.text,
    blocks: input.content.blocks,
    attachments: input.content.attachments,
    metadata: input.content.metadata,
    threadTs: input.threadTs ?? null,
    subtype: input.subtype ?? null,
    ephemeralTo: input.ephemeralTo ?? null,
    fileIds: input.fileIds ?? [],
    clientMsgId: input.clientMsgId ?? null,
    edited: null,
    reactions: [],
  };
  input.channel.messages.push(message);
  return message;
}

/** Tells the app about a new message; ephemeral ones make no event. */
export async function announceMessage(context: Context, channel: Channel, message: Message): Promise<void> {
  if (message.ephemeralTo !== null) return;
  await sendMessageEvent(context, channel, {
    ...messageObject(context.state, message, { metadata: false, baseUrl: context.baseUrl() }),
    ...(message.fileIds.length > 0 ? { subtype: 'file_share' } : {}),
    event_ts: message.ts,
  });
}

/**
 * Changes what a message says and tells the app (message_changed). The message is marked as edited by
 * `editor`; by nobody when null, as Slack does for messages with blocks.
 */
export async function editMessage(
  context: Context,
  channel: Channel,
  message: Message,
  content: MessageContent,
  editor: string | null,
): Promise<void> {
  const options = { metadata: false, baseUrl: context.baseUrl() };
  const previous = messageObject(context.state, message, options);
  message.text = content.text;
  message.blocks = content.blocks;
  message.attachments = content.attachments;
  message.metadata = content.metadata;
  const ts = tsFor(context);
  if (editor !== null) message.edited = { user: editor, ts };
  if (message.ephemeralTo !== null) return;
  await sendMessageEvent(context, channel, {
    type: 'message',
    subtype: 'message_changed',
    message: messageObject(context.state, message, options),
    previous_message: previous,
    hidden: true,
    ts,
    event_ts: ts,
  });
}

/**
 * Takes a message away and tells the app (message_deleted). One with a thread leaves a tombstone in its place, of
 * which the app hears as a change.
 */
export async function deleteMessage(context: Context, channel: Channel, message: Message): Promise<void> {
  const index = channel.messages.indexOf(message);
  if (index < 0) return;
  if (repliesOf(channel, message).length > 0) return leaveTombstone(context, channel, message);
  const previous = messageObject(context.state, message, { metadata: false, baseUrl: context.baseUrl() });
  channel.messages.splice(index, 1);
  if (message.ephemeralTo !== null) return;
  const ts = tsFor(context);
  await sendMessageEvent(context, channel, {
    type: 'message',
    subtype: 'message_deleted',
    deleted_ts: message.ts,
    previous_message: previous,
    hidden: true,
    ts,
    event_ts: ts,
  });
}

async function leaveTombstone(context: Context, channel: Channel, message: Message): Promise<void> {
  message.subtype = 'tombstone';
  message.fileIds = [];
  message.reactions.length = 0;
  const content = { text: 'This message was deleted.', blocks: [], attachments: [], metadata: null };
  await editMessage(context, channel, message, content, null);
}

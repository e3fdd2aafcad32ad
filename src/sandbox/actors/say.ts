import { type Context, idFor, tsFor } from '../context.ts';
import { sendEvent } from '../events.ts';
import type { MessageContent } from '../message-content.ts';
import { addMessage, announceMessage, deleteMessage, editMessage } from '../messages.ts';
import type { Message } from '../state.ts';
import type { Person } from './person.ts';
import { plainTextOf, richTextOf } from './rich-text-message.ts';
import type { MessageName } from './seen.ts';

/** Says something into a conversation or thread; gives the message's ts. */
export async function say(
  context: Context,
  person: Person,
  channelId: string,
  said: string | object,
  threadTs: string | null,
): Promise<string> {
  const channel = person.writable(channelId);
  const message = addMessage(context, {
    channel,
    user: person.id,
    fromApp: false,
    content: composed(context, said),
    threadTs,
    clientMsgId: crypto.randomUUID(),
  });
  await announceMessage(context, channel, message);
  return message.ts;
}

/** Changes one of the person's own messages. Throws when it is somebody else's. */
export async function edit(
  context: Context,
  person: Person,
  seen: MessageName,
  said: string | object,
): Promise<void> {
  const { channel, message } = person.message(seen);
  checkOwn(person, message);
  await editMessage(context, channel, message, composed(context, said), person.id);
}

/** Deletes one of the person's own messages. Throws when it is somebody else's. */
export async function erase(context: Context, person: Person, seen: MessageName): Promise<void> {
  const { channel, message } = person.message(seen);
  checkOwn(person, message);
  await deleteMessage(context, channel, message);
}

/** Adds a reaction, or takes the person's own away. */
export async function react(
  context: Context,
  person: Person,
  seen: MessageName,
  name: string,
): Promise<void> {
  const { channel, message } = person.message(seen);
  const added = toggleReaction(message, name, person.id);
  if (!channel.members.includes(context.state.app.botUserId)) return;
  const type = added ? 'reaction_added' : 'reaction_removed';
  await sendEvent(context, type, {
    type,
    user: person.id,
    reaction: name,
    item: { type: 'message', channel: channel.id, ts: message.ts },
    item_user: message.user,
    event_ts: tsFor(context),
  });
}

function toggleReaction(message: Message, name: string, userId: string): boolean {
  const reaction = message.reactions.find((entry) => entry.name === name);
  if (reaction === undefined) {
    message.reactions.push({ name, users: [userId] });
    return true;
  }
  const index = reaction.users.indexOf(userId);
  if (index < 0) {
    reaction.users.push(userId);
    return true;
  }
  reaction.users.splice(index, 1);
  if (reaction.users.length === 0) message.reactions.splice(message.reactions.indexOf(reaction), 1);
  return false;
}

function checkOwn(person: Person, message: Message): void {
  if (message.user !== person.id) throw new Error(`the message ${message.ts} is not by ${person.id}`);
}

function composed(context: Context, said: string | object): MessageContent {
  const block = { block_id: idFor(context, '').slice(-5), ...richTextOf(said) };
  return { text: plainTextOf(said), blocks: [block], attachments: [], metadata: null };
}

import { type MessageChange, type TalkMessage, takeIn, walk } from '../../camp/conversation.ts';
import type { StoredConversation } from '../../store/conversations.ts';
import type { Store } from '../../store/store.ts';
import type { EnqueueDeliveries } from '../owed/owe-now.ts';
import { composeFields } from './compose-fields.ts';
import { describeAdded, describeChange, type ToldOfAdded, type ToldOfChange } from './describe-talk.ts';
import { findHint, type TalkHint } from './find-talk-hint.ts';
import { type HeldConversation, holdConversation, type Talk } from './hold-conversation.ts';
import { isStale } from './is-stale.ts';
import { saveConversation, type TalkSaved } from './save-conversation.ts';

/** What an event told of a message in somebody's DM with the bot. */
export interface HeardMessage {
  readonly workspaceId: string;
  readonly channelId: string;
  /** Null where the event does not tell whose message it was. */
  readonly userId: string | null;
  readonly how: 'new' | 'edit' | 'deletion';
  readonly change: MessageChange;
}

/** What the bot has to say to a message; mostly nothing. */
export type TalkReply =
  | { readonly kind: 'nothing' }
  | TalkHint
  | ((ToldOfAdded | ToldOfChange) & { readonly talk: Talk })
  | (TalkSaved & { readonly talk: Talk });

const nothing: TalkReply = { kind: 'nothing' };

/**
 * Takes what was said in a DM into the conversation that it belongs to, and its log. All of it is kept when this
 * resolves; a message that comes again changes nothing. Throws when the database is out of reach: nothing is kept then.
 */
export async function takeMessage(
  store: Store,
  enqueueDeliveries: EnqueueDeliveries,
  heard: HeardMessage,
  now: Date,
): Promise<TalkReply> {
  const { workspaceId, channelId, userId, how, change } = heard;
  const conversation = await store.conversations.findAt(workspaceId, channelId, change.ts);
  if (conversation === null || (userId !== null && userId !== conversation.userId)) {
    return how === 'new' && userId !== null
      ? findHint(store, { workspaceId, userId }, change.ts, null, now)
      : nothing;
  }
  return store.transaction(async (kept) => {
    const held = await holdConversation(kept, conversation, now);
    // The camp may have been changed meanwhile so that the day is none of its own.
    const isOver = !held.calendar.isLogDay(conversation.logDay);
    return isOver || isStale(conversation, held.messages, change.changedAt, held.calendar)
      ? answerLate(kept, conversation, heard, held, now)
      : take(kept, enqueueDeliveries, conversation, heard, held, now);
  });
}

/** What comes long after a conversation's day is not meant for it, and what was written for it follows nothing more. */
async function answerLate(
  kept: Store,
  conversation: StoredConversation,
  { how, change }: HeardMessage,
  held: HeldConversation,
  now: Date,
): Promise<TalkReply> {
  const known = held.messages.find(({ ts }) => ts === change.ts);
  const isLogDay = held.calendar.isLogDay(conversation.logDay);
  if (isLogDay && known?.answer && held.walk.fieldOf.has(change.ts) && change.changedAt > known.changedAt) {
    // Told once, however often it comes.
    await kept.conversations.saveMessage(conversation.id, { ...known, changedAt: change.changedAt });
    return { kind: 'edited-elsewhere', talk: await held.readTalk(held.walk) };
  }
  const left = held.walk.position.kind === 'rest' || !isLogDay ? null : conversation;
  return how === 'new' && !known ? findHint(kept, conversation, change.ts, left, now) : nothing;
}

async function take(
  kept: Store,
  enqueueDeliveries: EnqueueDeliveries,
  conversation: StoredConversation,
  { change }: HeardMessage,
  held: HeldConversation,
  now: Date,
): Promise<TalkReply> {
  const { id } = conversation;
  const known = held.messages.find(({ ts }) => ts === change.ts) ?? null;
  const taken = takeIn(known, change);
  if (taken === null) return nothing;
  await kept.conversations.saveMessage(id, taken);
  const messages = replace(held.messages, taken);
  const after = walk(messages, conversation);
  const form = await held.readWritten();
  const composed = await composeFields(kept, {
    conversation,
    messages,
    walk: after,
    before: held.walk,
    form,
  });
  const composing = { ...composed, isMissed: composed.isMissed || taken.isAbsorbed };
  const save = async () =>
    saveConversation(kept, enqueueDeliveries, conversation, await held.readWritten(), held.calendar, now);

  const unsaved = after.saves.findLast(({ outcome }) => outcome === null);
  if (unsaved) {
    const saved = await save();
    const done = { ...unsaved, outcome: saved.kind === 'saved' ? 'saved' : saved.field };
    await kept.conversations.saveMessage(id, done);
    return { ...saved, talk: await held.readTalk(walk(replace(messages, done), conversation)) };
  }
  const lastSaved = after.saves.findLast(({ outcome }) => outcome === 'saved');
  const isSaved = after.position.kind === 'rest' && lastSaved !== undefined;
  // It was said before the log was saved, and only came late.
  if (isSaved && composing.changed.length > 0 && taken.changedAt < lastSaved.ts) {
    await save();
    return nothing;
  }
  // What came late is answered with the newest.
  const isNewest = taken.ts === messages.at(-1)?.ts && !taken.isDeleted;
  if (known === null && !isNewest) return nothing;
  const told =
    known === null
      ? describeAdded(taken, { messages, before: held.walk, after, asking: conversation, isSaved })
      : describeChange(composing, isSaved);
  if (told?.kind === 'hint') return findHint(kept, conversation, change.ts, null, now);
  return told === null ? nothing : { ...told, talk: await held.readTalk(after) };
}

/** The messages in order, with one of them as it is now. */
function replace(messages: readonly TalkMessage[], message: TalkMessage): readonly TalkMessage[] {
  const others = messages.filter(({ ts }) => ts !== message.ts);
  return [...others, message].toSorted((one, other) => (one.ts < other.ts ? -1 : 1));
}

import type { Calendar } from '../../camp/calendar.ts';
import { type TalkMessage, type Walk, walk } from '../../camp/conversation.ts';
import type { StoredConversation } from '../../store/conversations.ts';
import type { Store } from '../../store/store.ts';
import { findOwnCamper } from '../place/find-own-camper.ts';
import { readPlace } from '../place/find-place.ts';
import { readWritten, type WrittenLog } from '../written/read-written.ts';

/** Where a conversation stands, and everything that is written for its log so far. */
export interface Talk {
  readonly form: WrittenLog;
  /** Ids of the fields that it asks for, in order. */
  readonly fields: readonly string[];
  readonly position: Walk['position'];
  /** Slack's `ts`, from which on what is said belongs to it. */
  readonly startedAt: string;
}

/** A conversation in hand: nobody else changes it until the transaction ends. */
export interface HeldConversation {
  readonly calendar: Calendar;
  readonly messages: readonly TalkMessage[];
  readonly walk: Walk;
  /** The form of its log as it is at the moment of asking. */
  readonly readWritten: () => Promise<WrittenLog>;
  /** The same with where the conversation stands. */
  readonly readTalk: (walk: Walk) => Promise<Talk>;
}

/** Takes a conversation in hand. */
export async function holdConversation(
  kept: Store,
  conversation: StoredConversation,
  now: Date,
): Promise<HeldConversation> {
  const { id, camperId, logDay, fields, template, startedAt } = conversation;
  await kept.conversations.lock(id);
  const messages = await kept.conversations.listMessages(id);
  const camper = await findOwnCamper(kept, conversation, camperId, 'talk');
  if (!camper) throw new Error(`conversation ${id} is of a camper who may not write in it`);
  const place = await readPlace(camper, now);
  const read = () => readWritten(kept, place, 'daily', logDay, template);
  return {
    calendar: place.calendar,
    messages,
    walk: walk(messages, conversation),
    readWritten: read,
    readTalk: async ({ position }) => ({ form: await read(), fields, position, startedAt }),
  };
}

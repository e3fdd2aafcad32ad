import type { Calendar } from '../camp/calendar.ts';
import { type TalkMessage, type Walk, walk } from '../camp/conversation.ts';
import type { StoredConversation } from '../store/conversations.ts';
import type { Store } from '../store/store.ts';
import { readPlace } from './find-place.ts';
import { readWritten, type WrittenLog } from './read-written.ts';

/** Where a conversation stands, and everything that is written for its log so far. */
export interface Talk {
  readonly form: WrittenLog;
  /** Ids of the fields that it asks for, in order. */
  readonly fields: readonly string[];
  readonly position: Walk['position'];
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
  { id, camperId, logDay, fields }: StoredConversation,
  now: Date,
): Promise<HeldConversation> {
  await kept.conversations.lock(id);
  const messages = await kept.conversations.listMessages(id);
  const camper = await kept.campers.find(camperId);
  if (!camper) throw new Error(`conversation ${id} belongs to a camper that is not kept`);
  const place = await readPlace(kept, camper, now);
  const read = () => readWritten(kept, place, 'daily', logDay);
  return {
    calendar: place.calendar,
    messages,
    walk: walk(messages, fields),
    readWritten: read,
    readTalk: async ({ position }) => ({ form: await read(), fields, position }),
  };
}

import type { LogDate } from '../../camp/camp.ts';
import type { StoredConversation } from '../../store/conversations.ts';
import type { Store } from '../../store/store.ts';
import { findPlace, type NoLog, readLogDay } from '../place/find-place.ts';

/** That nothing is asked at the moment, and how to write today's log. */
export interface TalkHint {
  readonly kind: 'hint';
  /** Today's log, or why there is none to write. */
  readonly today: { readonly kind: 'today'; readonly camperId: string; readonly logDay: LogDate } | NoLog;
  readonly language: NoLog['language'];
  /** The day of a conversation that was left before its end; null for none. */
  readonly left: LogDate | null;
}

/** Whoever goes on at once has heard it; whoever comes back may have something to log. */
const pauseMs = 10 * 60_000;
/** A conversation begins sooner after its button or command. */
const noteForMs = 10 * 60_000;

/** The hint for somebody who said something outside of any conversation; nothing when they were told not long ago. */
export async function findHint(
  store: Store,
  { workspaceId, userId }: { readonly workspaceId: string; readonly userId: string },
  ts: string,
  left: Pick<StoredConversation, 'logDay'> | null,
  now: Date,
): Promise<TalkHint | { readonly kind: 'nothing' }> {
  const isDue = await store.conversations.claimHint(workspaceId, userId, now, pauseMs);
  const since = new Date(now.getTime() - noteForMs);
  await store.conversations.noteOutside(workspaceId, userId, { ts, heardAt: now }, since);
  if (!isDue) return { kind: 'nothing' };
  const place = await findPlace(store, { workspaceId, userId, channelId: null }, now);
  if (place.kind !== 'place') return { kind: 'hint', today: place, language: place.language, left: null };
  const { camper, language } = place;
  const logDay = readLogDay(place, null, now);
  const today =
    typeof logDay === 'string' ? ({ kind: 'today', camperId: camper.id, logDay } as const) : logDay;
  return { kind: 'hint', today, language, left: left?.logDay ?? null };
}

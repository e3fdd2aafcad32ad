import type { Language, LogDate } from '../../camp/camp.ts';
import type { StoredLeave } from '../../store/leaves.ts';
import type { Store } from '../../store/store.ts';
import { findOwnCamper } from '../place/find-own-camper.ts';
import { type Asker, findPlace, type NoLog, readPlace } from '../place/find-place.ts';
import { endLeave } from './note-leave.ts';

/** A camper's leaves from today on, the earliest first. */
export interface Leaves {
  readonly kind: 'leaves';
  readonly language: Language;
  readonly today: LogDate;
  readonly leaves: readonly StoredLeave[];
}

/** What became of a leave that somebody took back; `gone` when it is over, was taken back before, or is not theirs. */
export type CancelResult =
  | { readonly kind: 'cancelled'; readonly language: Language; readonly leave: StoredLeave }
  | { readonly kind: 'gone' };

/** The leaves of whoever asks that are not over. */
export async function listLeaves(store: Store, asker: Asker, now: Date): Promise<Leaves | NoLog> {
  const place = await findPlace(store, asker, now, 'change-leave');
  if (place.kind !== 'place') return place;
  const today = place.calendar.logDayOf(now);
  const leaves = await store.leaves.list(place.camper.id, today);
  return { kind: 'leaves', language: place.language, today, leaves };
}

/** Takes a leave back, by its button; days of it that are over stay excused. */
export async function cancelLeave(
  store: Store,
  asker: Pick<Asker, 'workspaceId' | 'userId'>,
  leaveId: string,
  now: Date,
): Promise<CancelResult> {
  return store.transaction(async (kept) => {
    const leave = await kept.leaves.find(leaveId);
    const camper = leave && (await findOwnCamper(kept, asker, leave.camperId, 'change-leave'));
    if (!leave || !camper) return { kind: 'gone' };
    await kept.rhythms.lock(camper.id);
    const { calendar, language } = await readPlace(camper, now);
    const today = calendar.logDayOf(now);
    const current = await kept.leaves.find(leaveId);
    if (current === null || (current.to !== null && current.to < today)) return { kind: 'gone' };
    await endLeave(kept, current, today, now);
    return { kind: 'cancelled', language, leave };
  });
}

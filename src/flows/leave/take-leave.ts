import type { Language, LogDate } from '../../camp/camp.ts';
import { isExcused } from '../../camp/leave.ts';
import { readLeave } from '../../camp/read-leave.ts';
import type { StoredLeave } from '../../store/leaves.ts';
import type { Store } from '../../store/store.ts';
import { type Asker, findPlace, type NoLog, type Place, readLogDay } from '../place/find-place.ts';
import { endLeave, findLeaveProblem, type LeaveDaysProblem, noteLeave } from './note-leave.ts';

/** Why a leave was not noted. */
export type LeaveProblem =
  | LeaveDaysProblem
  | 'unreadable'
  | 'written'
  | 'excused-already'
  | 'paused-already'
  | 'not-away';

/** How it went when somebody skipped a day, took a leave, paused, or came back. */
export type LeaveResult =
  | {
      readonly kind: 'taken';
      readonly language: Language;
      readonly leave: StoredLeave;
      /** True when leaves that overlapped or touched became part of this one. */
      readonly merged: boolean;
    }
  | { readonly kind: 'back'; readonly language: Language }
  | {
      readonly kind: 'refused';
      readonly language: Language;
      readonly problem: LeaveProblem;
      /** The camp's log days, as far as they are known. */
      readonly firstDay: LogDate;
      readonly lastDay: LogDate | null;
    };

/** Notes that a camper is not asked on the days that they typed; what overlaps or touches becomes one leave. */
export async function takeLeave(
  store: Store,
  asker: Asker,
  typed: string,
  now: Date,
): Promise<LeaveResult | NoLog> {
  const place = await findPlace(store, asker, now, 'change-leave');
  if (place.kind !== 'place') return place;
  const wish = readLeave(typed, place.calendar.logDayOf(now));
  const problem = wish === null ? 'unreadable' : findLeaveProblem(place, wish, now);
  if (wish === null || problem !== null) return refuse(place, problem ?? 'unreadable');
  return store.transaction(async (kept) => {
    const { leave, merged } = await noteLeave(kept, place, wish, asker.userId, now);
    return { kind: 'taken', language: place.language, leave, merged };
  });
}

/** Notes that a camper skips today. */
export async function skipDay(store: Store, asker: Asker, now: Date): Promise<LeaveResult | NoLog> {
  const place = await findPlace(store, asker, now, 'change-leave');
  if (place.kind !== 'place') return place;
  const today = readLogDay(place, null, now);
  if (typeof today !== 'string') return today;
  const camperId = place.camper.id;
  return store.transaction(async (kept) => {
    await kept.rhythms.lock(camperId);
    if ((await kept.logs.find(camperId, today)) !== null) return refuse(place, 'written');
    if (isExcused(await kept.leaves.list(camperId), today)) return refuse(place, 'excused-already');
    return insert(kept, place, { kind: 'skip', from: today, to: today }, asker, now);
  });
}

/** Notes that a camper is not asked from today until they come back. */
export async function pauseCamper(store: Store, asker: Asker, now: Date): Promise<LeaveResult | NoLog> {
  const place = await findPlace(store, asker, now, 'change-leave');
  if (place.kind !== 'place') return place;
  const today = place.calendar.logDayOf(now);
  return store.transaction(async (kept) => {
    await kept.rhythms.lock(place.camper.id);
    const current = await kept.leaves.list(place.camper.id, today);
    if (current.some(({ to }) => to === null)) return refuse(place, 'paused-already');
    return insert(kept, place, { kind: 'pause', from: today, to: null }, asker, now);
  });
}

/** Ends what holds today: a pause, a leave, a skipped day. What is over stays as it was. */
export async function resumeCamper(store: Store, asker: Asker, now: Date): Promise<LeaveResult | NoLog> {
  const place = await findPlace(store, asker, now, 'change-leave');
  if (place.kind !== 'place') return place;
  const today = place.calendar.logDayOf(now);
  return store.transaction(async (kept) => {
    await kept.rhythms.lock(place.camper.id);
    const current = (await kept.leaves.list(place.camper.id, today)).filter(({ from }) => from <= today);
    if (current.length === 0) return refuse(place, 'not-away');
    for (const leave of current) await endLeave(kept, leave, today, now);
    return { kind: 'back', language: place.language };
  });
}

async function insert(
  kept: Store,
  { camper, language }: Place,
  days: Pick<StoredLeave, 'kind' | 'from' | 'to'>,
  { userId: setBy }: Asker,
  now: Date,
): Promise<LeaveResult> {
  const leave = { camperId: camper.id, ...days, reason: '', setBy };
  const id = await kept.leaves.insert(leave, now);
  return { kind: 'taken', language, leave: { id, ...leave }, merged: false };
}

function refuse({ language, camp }: Place, problem: LeaveProblem): LeaveResult {
  return { kind: 'refused', language, problem, firstDay: camp.startsOn, lastDay: camp.endsOn };
}

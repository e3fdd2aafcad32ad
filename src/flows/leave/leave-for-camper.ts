import type { LogDate } from '../../camp/camp.ts';
import { readLogDate } from '../../camp/log-date.ts';
import type { TypedLeave } from '../../camp/read-leave.ts';
import type { StoredCamp } from '../../store/camps.ts';
import type { StoredLeave } from '../../store/leaves.ts';
import type { Store } from '../../store/store.ts';
import type { EnqueueDeliveries } from '../owed/owe-now.ts';
import { readCalendar } from '../place/camp-calendar.ts';
import { readPlace } from '../place/find-place.ts';
import { findStaffCamp, type NoCamp, type StaffAsker } from '../place/find-staff-camp.ts';
import { endLeave, findLeaveProblem, type LeaveDaysProblem, noteLeave } from './note-leave.ts';
import { oweLeaveNotice } from './owe-leave-notice.ts';

/** A leave of somebody in the camp as staff see it. */
export interface CampLeave {
  readonly id: string;
  readonly name: string;
  readonly from: LogDate;
  readonly to: LogDate | null;
  /** Empty where the camper wrote it: that is nobody else's. */
  readonly reason: string;
}

/** A camp's campers, by team and name, and their leaves that are not over, the earliest first. */
export interface CampLeaves {
  readonly kind: 'camp-leaves';
  readonly campId: string;
  readonly today: LogDate;
  readonly campers: readonly { readonly camperId: string; readonly name: string; readonly team: string }[];
  readonly leaves: readonly CampLeave[];
}

/** A leave that staff noted or took back for a camper. */
export interface LeaveForCamper {
  readonly kind: 'taken' | 'cancelled';
  /** False when it was so before. */
  readonly changed: boolean;
  readonly userId: string;
  readonly name: string;
  readonly leave: StoredLeave;
}

export type LeaveForCamperResult =
  | LeaveForCamper
  | { readonly kind: 'refused'; readonly problem: LeaveDaysProblem | 'unreadable' }
  | { readonly kind: 'no-camper' | 'gone' }
  | NoCamp;

/** Whose leave staff may note, and which there are. */
export async function listCampLeaves(
  store: Store,
  asker: StaffAsker,
  now: Date,
): Promise<CampLeaves | NoCamp> {
  const found = await findStaffCamp(store, asker, 'leave-for-camper');
  if (found.kind !== 'camp') return found;
  const today = (await readCalendar(found.camp, now)).logDayOf(now);
  const people = await store.participation.list(found.camp.id);
  const campers = people.filter(({ leftAt }) => leftAt === null);
  const names = new Map(campers.map(({ camperId, name, userId }) => [camperId, { name, userId }]));
  const leaves = (await store.leaves.listOfCamp(found.camp.id, today)).flatMap((leave): CampLeave[] => {
    const { id, from, to, reason, setBy, camperId } = leave;
    const camper = names.get(camperId);
    if (!camper || leave.kind !== 'leave') return [];
    return [{ id, name: camper.name, from, to, reason: setBy === camper.userId ? '' : reason }];
  });
  return { kind: 'camp-leaves', campId: found.camp.id, today, campers, leaves };
}

/** Notes a leave for a camper of the camp, who is told; the same once more changes nothing. */
export async function takeLeaveFor(
  store: Store,
  enqueueDeliveries: EnqueueDeliveries,
  asker: StaffAsker,
  camperId: string,
  wish: TypedLeave,
  now: Date,
): Promise<LeaveForCamperResult> {
  return store.transaction(async (kept) => {
    const found = await findStaffCamp(kept, asker, 'leave-for-camper');
    if (found.kind !== 'camp') return found;
    const camper = await kept.campers.find(camperId);
    if (camper?.camp.id !== found.camp.id || camper.leftAt !== null) return { kind: 'no-camper' };
    if (readLogDate(wish.from) === null || readLogDate(wish.to) === null) {
      return { kind: 'refused', problem: 'unreadable' };
    }
    const place = await readPlace(camper, now);
    const problem = findLeaveProblem(place, wish, now);
    if (problem !== null) return { kind: 'refused', problem };
    const { leave, changed } = await noteLeave(kept, place, wish, asker.userId, now);
    if (changed) {
      await keepChange(kept, found.camp, asker, now, ['leave-set', '', say(camper, leave)]);
      const notice = { kind: 'taken', by: asker.userId, leave } as const;
      await oweLeaveNotice(kept, enqueueDeliveries, camperId, notice, now);
    }
    const { userId, name } = camper;
    return { kind: 'taken', changed, userId, name, leave };
  });
}

/** Takes a leave of a camper of the camp back, and they are told; days of it that are over stay excused. */
export async function cancelLeaveFor(
  store: Store,
  enqueueDeliveries: EnqueueDeliveries,
  asker: StaffAsker,
  leaveId: string,
  now: Date,
): Promise<LeaveForCamperResult> {
  return store.transaction(async (kept) => {
    const found = await findStaffCamp(kept, asker, 'leave-for-camper');
    if (found.kind !== 'camp') return found;
    const known = await kept.leaves.find(leaveId);
    const camper = known && (await kept.campers.find(known.camperId));
    if (!camper || camper.camp.id !== found.camp.id) return { kind: 'gone' };
    await kept.rhythms.lock(camper.id);
    const { calendar } = await readPlace(camper, now);
    const today = calendar.logDayOf(now);
    const leave = await kept.leaves.find(leaveId);
    // A skipped day and a pause are the camper's own to end.
    if (leave?.kind !== 'leave' || leave.to === null || leave.to < today) return { kind: 'gone' };
    await endLeave(kept, leave, today, now);
    await keepChange(kept, found.camp, asker, now, ['leave-cancelled', say(camper, leave), '']);
    const notice = { kind: 'cancelled', by: asker.userId, leave } as const;
    await oweLeaveNotice(kept, enqueueDeliveries, camper.id, notice, now);
    const { userId, name } = camper;
    return { kind: 'cancelled', changed: true, userId, name, leave };
  });
}

/** Whose, and the days; why is not for everybody who reads the changes. */
function say({ userId }: { readonly userId: string }, { from, to }: StoredLeave): string {
  return `${userId} ${from === to ? from : `${from}..${to}`}`;
}

async function keepChange(
  kept: Store,
  camp: StoredCamp,
  { userId: by }: StaffAsker,
  at: Date,
  [what, before, after]: readonly [what: string, before: string, after: string],
): Promise<void> {
  await kept.changes.insert(camp.id, [{ at, by, what, before, after }]);
}

import type { Calendar } from '../../camp/calendar.ts';
import type { LogDate } from '../../camp/camp.ts';
import { countParticipation } from '../../camp/participation.ts';
import type { Participant } from '../../store/participation.ts';
import type { Store } from '../../store/store.ts';
import type { EnqueueDeliveries } from '../owed/owe-now.ts';
import { waitForQuiet } from '../owed/wait-for-quiet.ts';
import { readCalendar } from '../place/camp-calendar.ts';
import { findStaffCamp, type NoCamp, type StaffAsker } from '../place/find-staff-camp.ts';

/** What became of a nudge: on its way, sent by somebody before, or not called for (any more). */
export type NudgeResult =
  | {
      readonly kind: 'nudged';
      readonly name: string;
      /** When the camper's quiet hours end that hold it; null when it goes out at once. */
      readonly heldUntil: Date | null;
    }
  | { readonly kind: 'nudged-before' | 'not-missed'; readonly name: string }
  | { readonly kind: 'no-camper' }
  | NoCamp;

/**
 * Lets a camper of the camp know that their logs are missed, in one DM a log day however often and by whomever it is
 * wanted. Whoever wrote in the last three days, is on leave or left is let be. In quiet hours it waits for their end.
 */
export async function nudgeCamper(
  store: Store,
  enqueueDeliveries: EnqueueDeliveries,
  asker: StaffAsker,
  camperId: string,
  now: Date,
): Promise<NudgeResult> {
  return store.transaction(async (kept) => {
    const found = await findStaffCamp(kept, asker, 'nudge-camper');
    if (found.kind !== 'camp') return found;
    const { camp } = found;
    const camper = await kept.campers.find(camperId);
    if (camper?.camp.id !== camp.id || camper.leftAt !== null) return { kind: 'no-camper' };
    await kept.rhythms.lock(camperId);
    const calendar = await readCalendar(camp, now);
    const participant = await kept.participation.find(camp.id, camperId);
    const logDay = findMissedDay(calendar, camp.startsOn, participant, now);
    const { name } = camper;
    if (logDay === null) return { kind: 'not-missed', name };
    const nudge = { camperId, logDay, by: asker.userId, at: now };
    if (!(await kept.nudges.insert(nudge))) return { kind: 'nudged-before', name };
    const heldUntil = waitForQuiet({ camper, camp }, now)?.until ?? null;
    const debt = { kind: 'nudge', camperId, logDay, version: 0, dueAt: heldUntil ?? now } as const;
    const owed = await kept.deliveries.insert([debt]);
    // What is held is found by the heartbeat once its time has come.
    if (heldUntil === null) await enqueueDeliveries(kept, owed);
    const change = { at: now, by: asker.userId, what: 'nudged', before: '', after: camper.userId };
    await kept.changes.insert(camp.id, [change]);
    return { kind: 'nudged', name, heldUntil };
  });
}

/**
 * The log day for which somebody is missed: the last training day, today among them. Null for who has written of
 * late or is on leave, and before and after the camp.
 */
export function findMissedDay(
  calendar: Calendar,
  startsOn: LogDate,
  participant: Participant | null,
  now: Date,
): LogDate | null {
  const today = calendar.logDayOf(now);
  if (participant === null || participant.leftAt !== null || !calendar.isLogDay(today)) return null;
  const joinedOn = calendar.logDayOf(participant.joinedAt);
  const { isSilent, isAway } = countParticipation(calendar, today, { ...participant, joinedOn });
  if (!isSilent || isAway) return null;
  return calendar.days(startsOn, today).findLast(({ training }) => training)?.date ?? null;
}

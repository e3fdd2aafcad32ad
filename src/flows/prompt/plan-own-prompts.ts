import type { Calendar } from '../../camp/calendar.ts';
import type { LogDate } from '../../camp/camp.ts';
import { addDays } from '../../camp/log-date.ts';
import { ownTimeOf } from '../../camp/rhythm.ts';
import { replan } from '../../camp/schedule.ts';
import type { StoredCamp } from '../../store/camps.ts';
import type { OwnRhythm } from '../../store/rhythms.ts';
import type { Store } from '../../store/store.ts';
import { type EnqueueDeliveries, oweNow } from '../owed/owe-now.ts';
import { readCalendar } from '../place/camp-calendar.ts';

/** How many due campers are read at a time. */
const batch = 200;

/**
 * Turns the due prompts of campers with a time of their own into queued deliveries, each in one transaction with the
 * next one; gives how many were queued. What breaks is added to `errors` and does not hold up the others.
 */
export async function planOwnPrompts(
  store: Store,
  enqueueDeliveries: EnqueueDeliveries,
  now: Date,
  errors: unknown[],
): Promise<number> {
  const passed: string[] = [];
  let queued = 0;
  for (;;) {
    const due = await store.rhythms.listDue(now, passed, batch);
    if (due.length === 0) return queued;
    for (const camperId of due) {
      try {
        queued += await planCamper(store, enqueueDeliveries, camperId, now);
      } catch (error) {
        errors.push(error);
        passed.push(camperId);
      }
    }
  }
}

async function planCamper(
  store: Store,
  enqueueDeliveries: EnqueueDeliveries,
  camperId: string,
  now: Date,
): Promise<number> {
  return store.transaction(async (kept) => {
    const own = await kept.rhythms.lock(camperId);
    if (own.planned === null || own.planned.at > now) return 0; // another replica was faster
    const { logDay, at: dueAt } = own.planned;
    const prompt = { kind: 'prompt', camperId, logDay, version: 0, dueAt } as const;
    const queued = await oweNow(kept, enqueueDeliveries, [prompt]);
    const { camp, calendar } = await readCamp(kept, own.campId, now);
    const tomorrow = addDays(logDay, 1);
    const today = calendar.logDayOf(now);
    // Days that are over are not asked any more, however long nobody ran.
    const next = planFor(own, camp, calendar, tomorrow > today ? tomorrow : today, now);
    await kept.rhythms.savePlanned(camperId, next);
    return queued;
  });
}

/** Plans anew, by a camp's new settings, for its campers with a time of their own. */
export async function replanOwnPrompts(
  kept: Store,
  camp: StoredCamp,
  calendar: Calendar,
  now: Date,
): Promise<void> {
  for (const own of await kept.rhythms.lockOwn(camp.id)) {
    const next = planFor(own, camp, calendar, own.planned?.logDay ?? null, now);
    await kept.rhythms.savePlanned(own.camperId, next);
  }
}

/** Plans anew for somebody whose Slack may be in another time zone now. */
export async function followZone(kept: Store, workspaceId: string, userId: string, now: Date): Promise<void> {
  for (const own of await kept.rhythms.lockOwnZone(workspaceId, userId)) {
    const { camp, calendar } = await readCamp(kept, own.campId, now);
    const next = planFor(own, camp, calendar, own.planned?.logDay ?? null, now);
    await kept.rhythms.savePlanned(own.camperId, next);
  }
}

/** The next prompt of who has a time of their own, from the first day that is still to be asked; null for others. */
export function planFor(
  own: Pick<OwnRhythm, 'promptAt' | 'clock' | 'timeZone'>,
  camp: StoredCamp,
  calendar: Calendar,
  from: LogDate | null,
  now: Date,
) {
  const time = ownTimeOf(own, camp.timeZone);
  return time && replan(camp, calendar, from, now, time);
}

async function readCamp(kept: Store, campId: string, now: Date) {
  const camp = await kept.camps.find(campId);
  if (!camp) throw new Error(`camp ${campId} is not kept`);
  return { camp, calendar: await readCalendar(camp, now) };
}

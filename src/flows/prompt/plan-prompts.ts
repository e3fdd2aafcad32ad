import { nextPrompt } from '../../camp/schedule.ts';
import type { PromptTime, StoredCamp } from '../../store/camps.ts';
import type { OwedDelivery } from '../../store/deliveries.ts';
import type { Store } from '../../store/store.ts';
import { type EnqueueDeliveries, oweNow } from '../owed/owe-now.ts';
import { readCalendar } from '../place/camp-calendar.ts';
import { planOwnPrompts } from './plan-own-prompts.ts';

/** How many forgotten deliveries one beat queues again; the next beat takes the rest. */
const sweepLimit = 500;

/**
 * The heartbeat's work: turns every camp's due prompts into queued deliveries, each in one transaction
 * with the camp's next prompt time, so that none is missed or planned twice whatever dies in between or
 * runs beside it; those of campers with a time of their own likewise, one by one. Then queues again what a crash or an
 * outage left behind. Gives how many were queued. A camp that cannot be planned does not hold up the others: its error
 * is thrown when they are done.
 */
export async function planPrompts(
  store: Store,
  enqueueDeliveries: EnqueueDeliveries,
  now: Date,
): Promise<number> {
  const passed: string[] = [];
  const errors: unknown[] = [];
  let queued = 0;
  for (;;) {
    const due = await store.camps.findDue(now, passed);
    if (due === null) break;
    try {
      queued += await planCamp(store, enqueueDeliveries, due, now);
    } catch (error) {
      errors.push(error);
      passed.push(due);
    }
  }
  queued += await planOwnPrompts(store, enqueueDeliveries, now, errors);
  const forgotten = await store.claims.listOpen(now, sweepLimit);
  await enqueueDeliveries(store, forgotten);
  if (errors.length > 0)
    throw new AggregateError(errors, `${errors.length} camps or campers could not be planned`);
  return queued + forgotten.length;
}

async function planCamp(
  store: Store,
  enqueueDeliveries: EnqueueDeliveries,
  campId: string,
  now: Date,
): Promise<number> {
  return store.transaction(async (kept) => {
    const due = await kept.camps.lockDue(campId, now);
    if (!due) return 0; // another replica was faster
    const queued = await oweNow(kept, enqueueDeliveries, await listPrompts(kept, due.camp, due.prompt));
    const calendar = await readCalendar(due.camp, now);
    await kept.camps.saveNextPrompt(campId, nextPrompt(due.camp, calendar, due.prompt.at));
    return queued;
  });
}

async function listPrompts(
  kept: Store,
  camp: StoredCamp,
  { logDay, at: dueAt }: PromptTime,
): Promise<readonly OwedDelivery[]> {
  const campers = await kept.campers.listAskedTogether(camp.id);
  return campers.map(({ id: camperId }) => ({ kind: 'prompt', camperId, logDay, version: 0, dueAt }));
}

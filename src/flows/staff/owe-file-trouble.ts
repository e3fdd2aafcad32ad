import type { StoredDelivery } from '../../store/deliveries.ts';
import type { Store } from '../../store/store.ts';
import { type EnqueueDeliveries, oweNow } from '../owed/owe-now.ts';
import { logKindOf } from '../owed/post-deliveries.ts';

/** Owes the staff the news that Slack did not take a camper's post as a file: one a log day of their camp. */
export async function oweFileTrouble(
  kept: Store,
  enqueueDeliveries: EnqueueDeliveries,
  { kind, camperId, logDay }: StoredDelivery,
  reason: string,
  now: Date,
): Promise<void> {
  const camper = await kept.campers.find(camperId);
  const logKind = logKindOf(kind);
  if (!camper || !(await kept.fileTroubles.insert(camper.camp.id, logDay, { logKind, reason }))) return;
  const debt = { kind: 'file-trouble', camperId, logDay, version: 0, dueAt: now } as const;
  await oweNow(kept, enqueueDeliveries, [debt]);
}

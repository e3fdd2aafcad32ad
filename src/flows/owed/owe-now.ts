import type { OwedDelivery } from '../../store/deliveries.ts';
import type { Store } from '../../store/store.ts';

/** Queues deliveries in the transaction of the store it is given. */
export type EnqueueDeliveries = (store: Store, deliveryIds: readonly string[]) => Promise<void>;

/**
 * Notes what is owed and due, and queues it in the same transaction; what was owed before is not owed twice. Gives how
 * much is new.
 */
export async function oweNow(
  kept: Store,
  enqueueDeliveries: EnqueueDeliveries,
  debts: readonly OwedDelivery[],
): Promise<number> {
  const owed = await kept.deliveries.insert(debts);
  await enqueueDeliveries(kept, owed);
  return owed.length;
}

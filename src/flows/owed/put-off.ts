import type { StoredDelivery } from '../../store/deliveries.ts';
import type { Store } from '../../store/store.ts';

/** Why a delivery is not to be sent now: it is later, or never. */
export type NotNow =
  | { readonly kind: 'wait'; readonly until: Date; readonly reason: string }
  | { readonly kind: 'drop'; readonly reason: string };

/** Notes that a claimed delivery waits or is owed no longer; nothing is left in our hands. */
export async function putOff(store: Store, delivery: StoredDelivery, check: NotNow): Promise<null> {
  if (check.kind === 'drop') await store.claims.finish(delivery, 'dropped', check.reason);
  else await store.claims.putBack(delivery, check.until, check.reason);
  return null;
}

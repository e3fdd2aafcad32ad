import type { Store } from '../store/store.ts';

/** How a try to send ended. `again` means that Slack asked to wait, or that nobody knows whether it arrived. */
export type DeliveryOutcome =
  | { readonly kind: 'sent' }
  | { readonly kind: 'again'; readonly reason: string; readonly afterSeconds: number }
  | { readonly kind: 'failed'; readonly reason: string };

/** Notes how a try ended; one to be repeated is owed again after the given time. */
export async function finishDelivery(
  store: Store,
  deliveryId: string,
  outcome: DeliveryOutcome,
  now: Date,
): Promise<void> {
  if (outcome.kind === 'sent') return store.deliveries.finish(deliveryId, 'sent', null);
  if (outcome.kind === 'failed') return store.deliveries.finish(deliveryId, 'failed', outcome.reason);
  const dueAt = new Date(now.getTime() + outcome.afterSeconds * 1000);
  return store.deliveries.postpone(deliveryId, dueAt, outcome.reason);
}

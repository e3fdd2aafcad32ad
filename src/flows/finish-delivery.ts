import type { Store } from '../store/store.ts';
import type { ClaimedDelivery } from './claim-delivery.ts';

/** How a try to send ended. `again` means that Slack asked to wait, or that nobody knows whether it arrived. */
export type DeliveryOutcome =
  | { readonly kind: 'sent' }
  | { readonly kind: 'again'; readonly reason: string; readonly afterSeconds: number }
  | { readonly kind: 'failed'; readonly reason: string };

/** Notes how a try ended; one to be repeated is owed again after the given time. */
export async function finishDelivery(
  store: Store,
  delivery: Pick<ClaimedDelivery, 'id' | 'attempt'>,
  outcome: DeliveryOutcome,
  now: Date,
): Promise<void> {
  const claim = { id: delivery.id, attempts: delivery.attempt };
  if (outcome.kind === 'sent') return store.deliveries.finish(claim, 'sent', null);
  if (outcome.kind === 'failed') return store.deliveries.finish(claim, 'failed', outcome.reason);
  const dueAt = new Date(now.getTime() + outcome.afterSeconds * 1000);
  return store.deliveries.postpone(claim, dueAt, outcome.reason);
}

import type { Store } from '../store/store.ts';
import type { ClaimedDelivery } from './claim-delivery.ts';
import { oweReminder } from './owe-reminder.ts';

/** How a try to send ended. `again` means that Slack asked to wait, or that nobody knows whether it arrived. */
export type DeliveryOutcome =
  | { readonly kind: 'sent' }
  | { readonly kind: 'again'; readonly reason: string; readonly afterSeconds: number }
  | { readonly kind: 'failed'; readonly reason: string };

/**
 * Notes how a try ended; one to be repeated is owed again after the given time. A prompt that was sent owes its
 * reminder in the same transaction.
 */
export async function finishDelivery(
  store: Store,
  delivery: Pick<ClaimedDelivery, 'id' | 'attempt'> & Partial<Pick<ClaimedDelivery, 'kind'>>,
  outcome: DeliveryOutcome,
  now: Date,
): Promise<void> {
  const claim = { id: delivery.id, attempts: delivery.attempt };
  if (outcome.kind === 'sent' && delivery.kind !== 'post') {
    return store.transaction(async (kept) => {
      const sent = await kept.deliveries.finish(claim, 'sent', null);
      if (sent?.kind === 'prompt' || sent?.kind === 'reminder') await oweReminder(kept, sent, now);
    });
  }
  if (outcome.kind !== 'again') {
    await store.deliveries.finish(claim, outcome.kind, outcome.kind === 'failed' ? outcome.reason : null);
    return;
  }
  const dueAt = new Date(now.getTime() + outcome.afterSeconds * 1000);
  return store.deliveries.postpone(claim, dueAt, outcome.reason);
}

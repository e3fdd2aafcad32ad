import type { Store } from '../../store/store.ts';
import type { EnqueueDeliveries } from '../owed/owe-now.ts';
import { oweReminder } from '../prompt/owe-reminder.ts';
import { oweFileTrouble } from '../staff/owe-file-trouble.ts';
import type { ClaimedDelivery } from './claim-delivery.ts';

/**
 * How a try to send ended. `again` means that Slack asked to wait, or that nobody knows whether it arrived;
 * `withoutFile` is why a post was sent and its file was not.
 */
export type DeliveryOutcome =
  | { readonly kind: 'sent'; readonly withoutFile?: string }
  | { readonly kind: 'again'; readonly reason: string; readonly afterSeconds: number }
  | { readonly kind: 'failed'; readonly reason: string };

/**
 * Notes how a try ended; one to be repeated is owed again after the given time. In the same transaction a prompt that
 * was sent owes its reminder, and a post that was sent without its file the news to the staff. A post that Slack
 * refused whole says nothing about files: most often its camper is gone.
 */
export async function finishDelivery(
  store: Store,
  enqueueDeliveries: EnqueueDeliveries,
  delivery: Pick<ClaimedDelivery, 'id' | 'attempt'> & Partial<Pick<ClaimedDelivery, 'kind'>>,
  outcome: DeliveryOutcome,
  now: Date,
): Promise<void> {
  const claim = { id: delivery.id, attempts: delivery.attempt };
  if (outcome.kind === 'again') {
    const dueAt = new Date(now.getTime() + outcome.afterSeconds * 1000);
    return store.claims.postpone(claim, dueAt, outcome.reason);
  }
  const trouble = troubleOf(outcome);
  const withoutFile = outcome.kind === 'sent' ? (outcome.withoutFile ?? null) : null;
  if (delivery.kind === 'post' && withoutFile === null) {
    await store.claims.finish(claim, outcome.kind, trouble);
    return;
  }
  await store.transaction(async (kept) => {
    const done = await kept.claims.finish(claim, outcome.kind, trouble);
    if (done === null || outcome.kind !== 'sent') return;
    if (done.kind === 'prompt' || done.kind === 'reminder') await oweReminder(kept, done, now);
    if (withoutFile !== null) await oweFileTrouble(kept, enqueueDeliveries, done, withoutFile, now);
  });
}

/** Why something did not arrive as it should; null when it did. */
export function troubleOf(outcome: DeliveryOutcome): string | null {
  if (outcome.kind === 'failed') return outcome.reason;
  return outcome.kind === 'sent' ? (outcome.withoutFile ?? null) : null;
}

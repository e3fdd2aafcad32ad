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
 * was sent owes its reminder, and a post that Slack did not take as a file the news to the staff.
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
    return store.deliveries.postpone(claim, dueAt, outcome.reason);
  }
  const trouble = troubleOf(outcome);
  if (delivery.kind === 'post' && trouble === null) {
    await store.deliveries.finish(claim, outcome.kind, null);
    return;
  }
  await store.transaction(async (kept) => {
    const done = await kept.deliveries.finish(claim, outcome.kind, trouble);
    if (done === null) return;
    const isSent = outcome.kind === 'sent';
    if (isSent && (done.kind === 'prompt' || done.kind === 'reminder')) await oweReminder(kept, done, now);
    const isPost = done.kind === 'post' || done.kind === 'weekly-post';
    if (isPost && trouble !== null) await oweFileTrouble(kept, enqueueDeliveries, done, trouble, now);
  });
}

/** Why something did not arrive as it should; null when it did. */
export function troubleOf(outcome: DeliveryOutcome): string | null {
  if (outcome.kind === 'failed') return outcome.reason;
  return outcome.kind === 'sent' ? (outcome.withoutFile ?? null) : null;
}

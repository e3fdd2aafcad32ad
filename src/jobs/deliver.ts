import type { ClaimedDelivery } from '../flows/delivery/claim-delivery.ts';
import { type DeliveryOutcome, troubleOf } from '../flows/delivery/finish-delivery.ts';
import type { Flows } from '../flows/flows.ts';

/** Pause before a try that broke in our own code is repeated, doubled each time. */
const firstPauseSeconds = 5;
const longestPauseSeconds = 3600;

type PostDelivery = Extract<ClaimedDelivery, { readonly kind: 'post' }>;

export interface DeliverDeps {
  readonly flows: Pick<Flows, 'claimDelivery' | 'finishDelivery'>;
  /** Says it to Slack; never throws for what Slack refuses. */
  readonly sendDelivery: (delivery: ClaimedDelivery) => Promise<DeliveryOutcome>;
  /** Resolves when nobody waits for an answer, or soon after: answers go first, deliveries have no hurry. */
  readonly whenCalm: () => Promise<unknown>;
  /** Called when a delivery is to be tried again and its time has come. */
  readonly requeue: (deliveryId: string) => Promise<void>;
  readonly onError: (error: unknown, deliveryId: string) => void;
  /** Told of a post that will not be shown as it should be; it is sent all the same, with the reason. */
  readonly onFaultyPost: (delivery: PostDelivery) => void;
}

/**
 * One try of a queued delivery: claim, send, note how it ended. A repeat is queued when its pause is
 * over; should this process end before, the heartbeat finds the delivery owed and queues it.
 */
export function createDeliver(deps: DeliverDeps) {
  const { flows, sendDelivery, whenCalm, requeue, onError, onFaultyPost } = deps;
  const pauses = new Set<NodeJS.Timeout>();
  let stopped = false;

  function requeueAfter(deliveryId: string, seconds: number): void {
    if (stopped) return;
    const pause = setTimeout(() => {
      pauses.delete(pause);
      requeue(deliveryId).catch((error: unknown) => onError(error, deliveryId));
    }, seconds * 1000);
    pauses.add(pause);
  }

  /** A claim that breaks is told, and left to the heartbeat: its lease keeps others off for a while. */
  async function claim(deliveryId: string): Promise<ClaimedDelivery | null> {
    try {
      return await flows.claimDelivery(deliveryId);
    } catch (error) {
      onError(error, deliveryId);
      return null;
    }
  }

  async function send(delivery: ClaimedDelivery): Promise<DeliveryOutcome> {
    try {
      return await sendDelivery(delivery);
    } catch (error) {
      onError(error, delivery.id);
      const pause = Math.min(firstPauseSeconds * 2 ** (delivery.attempt - 1), longestPauseSeconds);
      return { kind: 'again', reason: String(error), afterSeconds: pause };
    }
  }

  return {
    async deliver(deliveryId: string): Promise<void> {
      await whenCalm();
      const delivery = await claim(deliveryId);
      if (!delivery) return;
      if (delivery.kind === 'post' && delivery.post.problems.length > 0) onFaultyPost(delivery);
      const outcome = await send(delivery);
      const trouble = troubleOf(outcome);
      if (trouble !== null) {
        const what = outcome.kind === 'failed' ? 'it cannot be sent' : 'its file cannot be sent';
        onError(new Error(`${what}: ${trouble}`), deliveryId);
      }
      await flows.finishDelivery(delivery, outcome);
      if (outcome.kind === 'again') requeueAfter(deliveryId, outcome.afterSeconds);
    },

    /** Forgets the pauses under way; the heartbeat of the next process takes over. */
    stop(): void {
      stopped = true;
      for (const pause of pauses) clearTimeout(pause);
      pauses.clear();
    },
  };
}

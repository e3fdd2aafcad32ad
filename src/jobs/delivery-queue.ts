import { PgBoss } from 'pg-boss';
import type { EnqueueDeliveries } from '../flows/owed/owe-now.ts';
import type { OpenDatabase } from '../store/open-database.ts';

const queue = 'delivery';

/** Postgres says when a job comes, but not when one that broke may be tried again: for those somebody has to look. */
const lookEverySeconds = 5;

/**
 * How many hands one process has, and how many deliveries each takes at once; Slack's own pacing answers beyond that.
 */
const hands = 4;
const handful = 5;

/** Queues deliveries on the bot's own database and hands them out, one try at a time each. */
export interface DeliveryQueue {
  readonly enqueue: EnqueueDeliveries;
  /** Starts handing queued deliveries to `deliver`; what it throws is tried again with growing pauses. */
  work(deliver: (deliveryId: string) => Promise<void>): Promise<void>;
  /** Waits for the tries under way, then stops. */
  stop(): Promise<void>;
}

/**
 * Opens the job queue beside the tables. A delivery is queued in the transaction that causes it, and
 * at most once: while one job of it waits, another is not added. `onError` hears of an
 * unreachable database; the queue goes on by itself when it is back.
 */
export async function openDeliveryQueue(
  driver: OpenDatabase['driver'],
  onError: (error: Error) => void,
): Promise<DeliveryQueue> {
  const boss = new PgBoss({
    ...(driver.kind === 'pglite'
      ? { db: embedded(driver), backend: 'pglite' as const }
      : { connectionString: driver.url, max: 3 }),
    schedule: false,
    useListenNotify: true,
  });
  // pg-boss tells of some faults as plain objects.
  boss.on('error', (error: unknown) =>
    onError(error instanceof Error ? error : new Error('pg-boss', { cause: error })),
  );
  await boss.start();
  await boss.createQueue(queue, {
    // One waiting job a delivery. Beside a running one another may wait: its process may have died, and whose
    // turn it is is decided by the claim.
    policy: 'short',
    notify: true,
    retryLimit: 5,
    retryDelay: 2,
    retryBackoff: true,
    expireInSeconds: 120,
  });
  return {
    enqueue: async (store, deliveryIds) => {
      if (deliveryIds.length === 0) return;
      const jobs = deliveryIds.map((deliveryId) => ({ data: { deliveryId }, singletonKey: deliveryId }));
      await boss.insert(queue, jobs, { db: store });
    },
    work: async (deliver) => {
      const options = {
        localConcurrency: hands,
        batchSize: handful,
        // A full hand reaches for more at once: a whole camp's prompts are due in the same second.
        burstWhenBatchFull: true,
        notifyPollingIntervalSeconds: lookEverySeconds,
      };
      await boss.work<{ deliveryId: string }>(queue, options, async (jobs) => {
        const tries = await Promise.allSettled(jobs.map((job) => deliver(job.data.deliveryId)));
        // Trying again those that went well does no harm: their claims say that they are done.
        const errors = tries.flatMap((each) => (each.status === 'rejected' ? [each.reason] : []));
        if (errors.length > 0) throw new AggregateError(errors, `${errors.length} deliveries broke`);
      });
    },
    stop: () => boss.stop({ graceful: true, timeout: 20_000 }),
  };
}

/** The embedded database as the job queue wants one. */
function embedded({ pool, listen }: Extract<OpenDatabase['driver'], { kind: 'pglite' }>) {
  return {
    executeSql: (text: string, values: unknown[] = []) => pool.query({ text, values }),
    listen: async (channel: string, onNotification: (payload: string) => void, onReady: () => void) => {
      const close = await listen(channel, onNotification);
      onReady();
      return { close };
    },
  };
}

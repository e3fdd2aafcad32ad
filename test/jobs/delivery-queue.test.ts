import { describe, expect, it, onTestFinished } from 'vitest';
import { openDeliveryQueue } from '../../src/jobs/delivery-queue.ts';
import { createStore } from '../../src/store/store.ts';
import { eventually } from '../support/eventually.ts';
import { databaseName, openTestDatabase } from '../support/open-test-database.ts';

async function openQueues(count: number) {
  const database = await openTestDatabase();
  onTestFinished(database.close);
  const errors: Error[] = [];
  const queues = [];
  for (let index = 0; index < count; index++) {
    const queue = await openDeliveryQueue(database.driver, (error) => errors.push(error));
    onTestFinished(queue.stop);
    queues.push(queue);
  }
  return { store: createStore(database.db), queues, errors };
}

describe(`the delivery queue on ${databaseName}`, () => {
  it('hands a delivery out once, however often it was queued and however many work', async () => {
    const { store, queues, errors } = await openQueues(2);
    const handed: string[] = [];
    const done = Promise.withResolvers<void>();
    for (let round = 0; round < 3; round++) {
      for (const queue of queues) await queue.enqueue(store, ['a', 'b', 'c']);
    }
    for (const queue of queues) {
      await queue.work(async (id) => {
        handed.push(id);
        if (handed.length === 3) setTimeout(done.resolve, 500);
      });
    }
    await done.promise;
    expect(handed.sort()).toEqual(['a', 'b', 'c']);
    expect(errors).toEqual([]);
  });

  it('hands out a whole camp’s deliveries one after the other, without waiting for the next look', async () => {
    const { store, queues } = await openQueues(1);
    const [queue] = queues;
    const ids = Array.from({ length: 60 }, (_, index) => `delivery-${index}`);
    await queue?.enqueue(store, ids);
    const handed = new Set<string>();
    await queue?.work(async (id) => void handed.add(id));
    await eventually(() => handed.size === ids.length, 'all deliveries');
  });

  it('tries a delivery again that broke, whatever was in the same hand', async () => {
    const { store, queues, errors } = await openQueues(1);
    const [queue] = queues;
    const tries: string[] = [];
    await queue?.enqueue(store, ['a', 'b', 'c']);
    await queue?.work(async (id) => {
      tries.push(id);
      if (id === 'b' && tries.filter((each) => each === 'b').length === 1) throw new Error('broken');
    });
    await eventually(() => tries.filter((id) => id === 'b').length === 2, 'the second try');
    expect(new Set(tries)).toEqual(new Set(['a', 'b', 'c']));
    expect(errors).toEqual([]);
  });

  it('forgets what was queued in a transaction that failed', async () => {
    const { store, queues } = await openQueues(1);
    const [queue] = queues;
    const handed: string[] = [];
    const done = Promise.withResolvers<void>();
    await queue?.work(async (id) => {
      handed.push(id);
      if (id === 'kept') setTimeout(done.resolve, 200);
    });
    const failing = store.transaction(async (kept) => {
      await queue?.enqueue(kept, ['lost']);
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    await store.transaction(async (kept) => queue?.enqueue(kept, ['kept']));
    await done.promise;
    expect(handed).toEqual(['kept']);
  });
});

import type { Sandbox } from '../../../src/sandbox/sandbox.ts';
import { type receivers, startBolt } from './start-bolt.ts';

/** Connects an app that keeps every event of the types, in the order they came. */
export async function collectEvents(
  sandbox: Sandbox,
  types: readonly string[],
  receiver: (typeof receivers)[number] = 'socket',
): Promise<Record<string, unknown>[]> {
  const events: Record<string, unknown>[] = [];
  await startBolt(sandbox, receiver, (app) => {
    for (const type of types) {
      app.event(type, async ({ event }) => {
        events.push({ ...event });
      });
    }
  });
  return events;
}

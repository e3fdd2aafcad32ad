import type { Sandbox } from '../../../src/sandbox/sandbox.ts';
import { startBolt } from './start-bolt.ts';

/** Connects an app that keeps the trigger of each `/probe`; the function types the command and gives the trigger. */
export async function connectTriggers(sandbox: Sandbox): Promise<(userId: string) => Promise<string>> {
  let last = '';
  await startBolt(sandbox, 'socket', (app) => {
    app.command('/probe', async ({ ack, body }) => {
      last = body.trigger_id;
      await ack();
    });
  });
  return async (userId) => {
    const user = sandbox.as(userId);
    await user.command(user.dm(), '/probe');
    return last;
  };
}

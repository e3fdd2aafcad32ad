import type { App } from '@slack/bolt';
import type { SandboxUser } from '../../../src/sandbox/actors/sandbox-user.ts';
import type { Sandbox } from '../../../src/sandbox/sandbox.ts';
import { openSandbox } from './open-sandbox.ts';
import { type receivers, startBolt } from './start-bolt.ts';
import type { buildModal } from './views.ts';

/** An app whose `/probe` opens the modal, and a person who has typed it. */
export async function openForm(
  view: ReturnType<typeof buildModal>,
  register: (app: App) => void = () => {},
  receiver: (typeof receivers)[number] = 'socket',
  options: { ackTimeoutMs?: number } = {},
): Promise<{ sandbox: Sandbox; mina: SandboxUser }> {
  const { sandbox } = await openSandbox({}, options);
  await startBolt(sandbox, receiver, (app) => {
    app.command('/probe', async ({ ack, body, client }) => {
      await ack();
      await client.views.open({ trigger_id: body.trigger_id, view });
    });
    register(app);
  });
  const mina = sandbox.as(sandbox.addUser({ name: 'mina' }));
  await mina.command(mina.dm(), '/probe');
  await sandbox.settled();
  return { sandbox, mina };
}

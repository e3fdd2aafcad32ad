import { describe, expect, it } from 'vitest';
import { openSandbox } from '../support/open-sandbox.ts';
import { receivers, startBolt } from '../support/start-bolt.ts';
import { buildModal } from '../support/views.ts';

const shortcuts = [
  { name: 'Write', type: 'global', callback_id: 'write', description: 'Write' },
  { name: 'Keep', type: 'message', callback_id: 'keep', description: 'Keep' },
];

describe.each(receivers)('shortcuts by %s', (receiver) => {
  it('from anywhere open a modal', async () => {
    const { sandbox } = await openSandbox({ shortcuts });
    await startBolt(sandbox, receiver, (app) => {
      app.shortcut('write', async ({ ack, shortcut, client }) => {
        await ack();
        await client.views.open({ trigger_id: shortcut.trigger_id, view: buildModal() });
      });
    });
    const mina = sandbox.as(sandbox.addUser({ name: 'mina' }));
    await mina.shortcut('write');
    await expect.poll(() => mina.view()?.callbackId).toBe('probe');
  });

  it('on a message carry it, and can answer beside it', async () => {
    const { sandbox } = await openSandbox({ shortcuts });
    let seen: Record<string, unknown> = {};
    await startBolt(sandbox, receiver, (app) => {
      app.shortcut({ type: 'message_action', callback_id: 'keep' }, async ({ ack, shortcut, respond }) => {
        seen = { ...shortcut };
        await ack();
        await respond({ text: 'kept' });
      });
    });
    const mina = sandbox.as(sandbox.addUser({ name: 'mina' }));
    const channel = sandbox.addChannel({ name: 'plaza', members: [mina.id] });
    const ts = await mina.say(channel, 'worth keeping');
    await mina.shortcut('keep', { channel, ts });
    expect(seen).toMatchObject({
      type: 'message_action',
      callback_id: 'keep',
      message_ts: ts,
      channel: { id: channel, name: 'plaza' },
      message: { type: 'message', text: 'worth keeping', user: mina.id, blocks: [{ type: 'rich_text' }] },
    });
    await expect.poll(() => mina.messages(channel).at(-1)).toMatchObject({ text: 'kept', ephemeral: true });
  });
});

describe('a shortcut', () => {
  it('that is not in the manifest is not offered', async () => {
    const { sandbox } = await openSandbox({ shortcuts });
    const mina = sandbox.as(sandbox.addUser({ name: 'mina' }));
    await expect(mina.shortcut('keep')).rejects.toThrow('the manifest has no global shortcut keep');
  });
});

import type { BlockAction } from '@slack/bolt';
import { describe, expect, it } from 'vitest';
import type { Sandbox } from '../../../src/sandbox/sandbox.ts';
import { openSandbox } from '../support/open-sandbox.ts';
import { receivers, startBolt } from '../support/start-bolt.ts';

const plain = (text: string) => ({ type: 'plain_text' as const, text });
const menu = {
  type: 'static_select' as const,
  action_id: 'pick',
  options: ['red', 'blue'].map((value) => ({ text: plain(value), value })),
};
const blocks = [
  {
    type: 'actions' as const,
    block_id: 'first',
    elements: [
      { type: 'button' as const, action_id: 'go', text: plain('Go'), value: 'v1', style: 'primary' as const },
      menu,
    ],
  },
];

describe.each(receivers)('a click in a message, by %s', (receiver) => {
  it('reaches the app with the action, the message and its state', async () => {
    const { sandbox, client } = await openSandbox();
    const seen = await collectActions(sandbox, receiver);
    const mina = sandbox.as(sandbox.addUser({ name: 'mina' }));
    const { ts } = await client.chat.postMessage({ channel: mina.id, text: 'choose', blocks });
    const [message] = mina.messages(mina.dm());
    if (message === undefined) throw new Error('a message');
    await mina.click(message, 'go');
    expect(seen[0]).toMatchObject({
      type: 'block_actions',
      user: { id: mina.id, name: 'mina', username: 'mina', team_id: sandbox.workspace.id },
      team: { id: sandbox.workspace.id, domain: 'sandbox' },
      container: { type: 'message', message_ts: ts, channel_id: mina.dm(), is_ephemeral: false },
      channel: { id: mina.dm(), name: 'directmessage' },
      message: { ts, text: 'choose' },
      state: { values: { first: { pick: { type: 'static_select', selected_option: null } } } },
      actions: [
        {
          type: 'button',
          action_id: 'go',
          block_id: 'first',
          value: 'v1',
          text: plain('Go'),
          style: 'primary',
        },
      ],
    });
    await mina.click(message, 'pick', 'blue');
    expect(seen[1]).toMatchObject({
      state: { values: { first: { pick: { selected_option: { value: 'blue' } } } } },
      actions: [{ type: 'static_select', selected_option: { text: plain('blue'), value: 'blue' } }],
    });
  });

  it('can replace or delete the message through its response_url', async () => {
    const { sandbox, client } = await openSandbox();
    await startBolt(sandbox, receiver, (app) => {
      app.action('go', async ({ ack, respond }) => {
        await ack();
        await respond({ replace_original: true, text: 'done', blocks: [] });
      });
      app.action('pick', async ({ ack, respond }) => {
        await ack();
        await respond({ delete_original: true });
      });
    });
    const mina = sandbox.as(sandbox.addUser({ name: 'mina' }));
    await client.chat.postMessage({ channel: mina.id, text: 'one', blocks });
    await client.chat.postMessage({ channel: mina.id, text: 'two', blocks });
    const [one, two] = mina.messages(mina.dm());
    if (one === undefined || two === undefined) throw new Error('two messages');
    await mina.click(one, 'go');
    await mina.click(two, 'pick', 'red');
    await expect.poll(() => mina.messages(mina.dm()).map(({ text }) => text)).toEqual(['done']);
    expect(sandbox.violations()).toEqual([]);
  });
});

describe('what cannot be clicked', () => {
  it('is an action that is not on the message', async () => {
    const { sandbox, client } = await openSandbox();
    const mina = sandbox.as(sandbox.addUser({ name: 'mina' }));
    await client.chat.postMessage({ channel: mina.id, text: 'choose', blocks });
    const [message] = mina.messages(mina.dm());
    if (message === undefined) throw new Error('a message');
    await expect(mina.click(message, 'stop')).rejects.toThrow(
      'the message has no action stop; it has go, pick',
    );
  });

  it('is an option the menu does not offer', async () => {
    const { sandbox, client } = await openSandbox();
    const mina = sandbox.as(sandbox.addUser({ name: 'mina' }));
    await client.chat.postMessage({ channel: mina.id, text: 'choose', blocks });
    const [message] = mina.messages(mina.dm());
    if (message === undefined) throw new Error('a message');
    await expect(mina.click(message, 'pick', 'green')).rejects.toThrow(
      'pick has no option "green"; it offers red, blue',
    );
  });

  it('is a message that is gone, and an action that the message lost', async () => {
    const { sandbox, client } = await openSandbox();
    const mina = sandbox.as(sandbox.addUser({ name: 'mina' }));
    const { channel = '', ts = '' } = await client.chat.postMessage({
      channel: mina.id,
      text: 'choose',
      blocks,
    });
    const [message] = mina.messages(channel);
    if (message === undefined) throw new Error('a message');
    await client.chat.update({ channel, ts, text: 'chosen', blocks: [] });
    await expect(mina.click(message, 'go')).rejects.toThrow('the message has no action go; it has none');
    await client.chat.delete({ channel, ts });
    await expect(mina.click(message, 'go')).rejects.toThrow(`the message ${ts} is gone`);
  });

  it('is one of two actions of one name, unless the block is named', async () => {
    const { sandbox, client } = await openSandbox();
    const seen = await collectActions(sandbox, 'socket');
    const mina = sandbox.as(sandbox.addUser({ name: 'mina' }));
    const twice = ['a', 'b'].map((block_id) => ({
      type: 'actions' as const,
      block_id,
      elements: [{ type: 'button' as const, action_id: 'go', text: plain('Go'), value: block_id }],
    }));
    await client.chat.postMessage({ channel: mina.id, text: 'choose', blocks: twice });
    const [message] = mina.messages(mina.dm());
    if (message === undefined) throw new Error('a message');
    await expect(mina.click(message, 'go')).rejects.toThrow(
      'the message has several actions go: name the block too',
    );
    await mina.click(message, { blockId: 'b', actionId: 'go' });
    expect(seen[0]?.actions[0]).toMatchObject({ value: 'b' });
  });

  it('is anything when the manifest turns interactivity off', async () => {
    const { sandbox, client } = await openSandbox({ interactivity: false });
    const mina = sandbox.as(sandbox.addUser({ name: 'mina' }));
    await client.chat.postMessage({ channel: mina.id, text: 'choose', blocks });
    const [message] = mina.messages(mina.dm());
    if (message === undefined) throw new Error('a message');
    await expect(mina.click(message, 'go')).rejects.toThrow(
      'This app is not configured to handle interactive responses.',
    );
  });
});

describe('a click', () => {
  it('in an ephemeral message comes without the message', async () => {
    const { sandbox, client } = await openSandbox();
    const seen = await collectActions(sandbox, 'socket');
    const mina = sandbox.as(sandbox.addUser({ name: 'mina' }));
    const channel = sandbox.addChannel({ name: 'plaza', members: [mina.id, sandbox.botUserId] });
    await client.chat.postEphemeral({ channel, user: mina.id, text: 'choose', blocks });
    const [message] = mina.messages(channel);
    if (message === undefined) throw new Error('a message');
    await mina.click(message, 'go');
    expect(seen[0]).toMatchObject({ container: { is_ephemeral: true } });
    expect(seen[0]).not.toHaveProperty('message');
  });

  it('times out when the app does not acknowledge', async () => {
    const { sandbox, client } = await openSandbox({}, { ackTimeoutMs: 60 });
    await startBolt(sandbox, 'socket', (app) => {
      app.action('go', async () => {});
    });
    const mina = sandbox.as(sandbox.addUser({ name: 'mina' }));
    await client.chat.postMessage({ channel: mina.id, text: 'choose', blocks });
    const [message] = mina.messages(mina.dm());
    if (message === undefined) throw new Error('a message');
    await expect(mina.click(message, 'go')).rejects.toThrow('operation_timeout');
  });

  it.each([
    [
      { type: 'overflow', options: [{ text: plain('a'), value: 'a' }] },
      'a',
      { selected_option: { value: 'a' } },
    ],
    [
      { type: 'datepicker', initial_date: '2031-01-01' },
      '2031-05-06',
      { selected_date: '2031-05-06', initial_date: '2031-01-01' },
    ],
    [
      { type: 'timepicker', timezone: 'Asia/Seoul' },
      '18:00',
      { selected_time: '18:00', timezone: 'Asia/Seoul' },
    ],
    [{ type: 'datetimepicker' }, 1_935_824_400, { selected_date_time: 1_935_824_400 }],
    [{ type: 'users_select' }, 'U1', { selected_user: 'U1' }],
    [{ type: 'conversations_select' }, 'C1', { selected_conversation: 'C1' }],
    [{ type: 'channels_select' }, 'C1', { selected_channel: 'C1' }],
    [{ type: 'multi_users_select' }, ['U1', 'U2'], { selected_users: ['U1', 'U2'] }],
    [
      { type: 'checkboxes', options: [{ text: plain('a'), value: 'a' }] },
      ['a'],
      { selected_options: [{ text: plain('a'), value: 'a' }] },
    ],
    [
      { type: 'radio_buttons', options: [{ text: plain('a'), value: 'a' }] },
      'a',
      { selected_option: { text: plain('a'), value: 'a' } },
    ],
  ])('on %j sends what was chosen', async (element, value, expected) => {
    const { sandbox, client } = await openSandbox();
    const seen = await collectActions(sandbox, 'socket');
    const mina = sandbox.as(sandbox.addUser({ name: 'mina' }));
    const sent = [{ type: 'actions', elements: [{ ...element, action_id: 'x' }] }] as never;
    await client.chat.postMessage({ channel: mina.id, text: 'choose', blocks: sent });
    const [message] = mina.messages(mina.dm());
    if (message === undefined) throw new Error('a message');
    await mina.click(message, 'x', value);
    expect(seen[0]?.actions[0]).toMatchObject({ type: element.type, action_id: 'x', ...expected });
  });
});

async function collectActions(
  sandbox: Sandbox,
  receiver: (typeof receivers)[number],
): Promise<BlockAction[]> {
  const seen: BlockAction[] = [];
  await startBolt(sandbox, receiver, (app) => {
    app.action({ type: 'block_actions' }, async ({ ack, body }) => {
      seen.push(body);
      await ack();
    });
  });
  return seen;
}

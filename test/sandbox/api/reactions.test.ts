import { describe, expect, it } from 'vitest';
import { openSandbox, refusalOf } from '../support/open-sandbox.ts';

describe('reactions', () => {
  it('are added, read and removed', async () => {
    const { sandbox, client } = await openSandbox();
    const mina = sandbox.as(sandbox.addUser({ name: 'mina' }));
    const channel = mina.dm();
    const timestamp = await mina.say(channel, 'done');
    await client.reactions.add({ channel, timestamp, name: 'eyes' });
    expect(mina.messages(channel)[0]?.reactions).toEqual([{ name: 'eyes', users: [sandbox.botUserId] }]);
    const { message } = await client.reactions.get({ channel, timestamp });
    expect(message?.reactions).toEqual([{ name: 'eyes', users: [sandbox.botUserId], count: 1 }]);
    await client.reactions.remove({ channel, timestamp, name: 'eyes' });
    expect(mina.messages(channel)[0]?.reactions).toEqual([]);
  });

  it.each([
    ['the same twice', { name: 'eyes' }, 'already_reacted'],
    ['a message that is not there', { timestamp: '1.000001' }, 'message_not_found'],
    ['a time that is none', { timestamp: 'now' }, 'bad_timestamp'],
    ['a name that is none', { name: ':eyes:' }, 'invalid_name'],
    ['a channel that is not there', { channel: 'C404' }, 'channel_not_found'],
  ])('refuse %s', async (_what, args, error) => {
    const { sandbox, client } = await openSandbox();
    const mina = sandbox.as(sandbox.addUser({ name: 'mina' }));
    const item = { channel: mina.dm(), timestamp: await mina.say(mina.dm(), 'done'), name: 'eyes' };
    await client.reactions.add(item);
    expect((await refusalOf(client.reactions.add({ ...item, name: 'wave', ...args }))).error).toBe(error);
  });

  it('refuse to remove what the bot did not add: no_reaction', async () => {
    const { sandbox, client } = await openSandbox();
    const mina = sandbox.as(sandbox.addUser({ name: 'mina' }));
    const timestamp = await mina.say(mina.dm(), 'done');
    const removed = client.reactions.remove({ channel: mina.dm(), timestamp, name: 'eyes' });
    expect((await refusalOf(removed)).error).toBe('no_reaction');
  });
});

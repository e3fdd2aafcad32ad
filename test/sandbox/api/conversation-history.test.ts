import { describe, expect, it } from 'vitest';
import { openSandbox, refusalOf } from '../support/open-sandbox.ts';

describe('conversations.history and replies', () => {
  it('gives the newest first, within oldest and latest', async () => {
    const { sandbox, client } = await openSandbox();
    const channel = sandbox.addChannel({ name: 'plaza', members: [sandbox.botUserId] });
    const posted: string[] = [];
    for (const text of ['one', 'two', 'three']) {
      posted.push((await client.chat.postMessage({ channel, text })).ts ?? '');
    }
    const texts = async (args: object) => {
      const { messages } = await client.conversations.history({ channel, ...args });
      return messages?.map(({ text }) => text);
    };
    expect(await texts({})).toEqual(['three', 'two', 'one']);
    expect(await texts({ oldest: posted[0] })).toEqual(['three', 'two']);
    expect(await texts({ oldest: posted[0], latest: posted[2], inclusive: true })).toEqual([
      'three',
      'two',
      'one',
    ]);
    expect(await texts({ latest: posted[1] })).toEqual(['one']);
  });

  it('has more, with a cursor to it', async () => {
    const { sandbox, client } = await openSandbox();
    const channel = sandbox.addChannel({ name: 'plaza', members: [sandbox.botUserId] });
    for (const text of ['one', 'two', 'three']) await client.chat.postMessage({ channel, text });
    const first = await client.conversations.history({ channel, limit: 2 });
    expect(first).toMatchObject({ has_more: true, messages: [{ text: 'three' }, { text: 'two' }] });
    const cursor = first.response_metadata?.next_cursor ?? '';
    const rest = await client.conversations.history({ channel, limit: 2, cursor });
    expect(rest).toMatchObject({ has_more: false, messages: [{ text: 'one' }] });
  });

  it('gives a whole thread by any message of it', async () => {
    const { sandbox, client } = await openSandbox();
    const channel = sandbox.addChannel({ name: 'plaza', members: [sandbox.botUserId] });
    const parent = await client.chat.postMessage({ channel, text: 'parent' });
    const reply = await client.chat.postMessage({ channel, text: 'reply', thread_ts: parent.ts ?? '' });
    const { messages } = await client.conversations.replies({ channel, ts: reply.ts ?? '' });
    expect(messages?.map(({ text }) => text)).toEqual(['parent', 'reply']);
  });

  it('refuses a channel the bot is not in, a thread that is not there, a time that is none', async () => {
    const { sandbox, client } = await openSandbox();
    const open = sandbox.addChannel({ name: 'open' });
    const mine = sandbox.addChannel({ name: 'mine', members: [sandbox.botUserId] });
    expect((await refusalOf(client.conversations.history({ channel: open }))).error).toBe('not_in_channel');
    expect((await refusalOf(client.conversations.replies({ channel: mine, ts: '1.000001' }))).error).toBe(
      'thread_not_found',
    );
    expect((await refusalOf(client.conversations.history({ channel: mine, oldest: 'noon' }))).error).toBe(
      'invalid_ts_oldest',
    );
    expect((await refusalOf(client.conversations.history({ channel: mine, limit: 1_000 }))).error).toBe(
      'invalid_arguments',
    );
  });

  it('needs the history scope of the kind of conversation', async () => {
    const { sandbox, client } = await openSandbox({ scopes: ['commands', 'im:history'] });
    const open = sandbox.addChannel({ name: 'open', members: [sandbox.botUserId] });
    const mina = sandbox.as(sandbox.addUser({ name: 'mina' }));
    expect((await client.conversations.history({ channel: mina.dm() })).messages).toEqual([]);
    expect(await refusalOf(client.conversations.history({ channel: open }))).toMatchObject({
      error: 'missing_scope',
      needed: 'channels:history',
    });
  });
});

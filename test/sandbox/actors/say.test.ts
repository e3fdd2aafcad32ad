import { describe, expect, it } from 'vitest';
import { collectEvents } from '../support/collect-events.ts';
import { openSandbox } from '../support/open-sandbox.ts';

const every = ['message.channels', 'message.groups', 'message.im', 'message.mpim'];

describe('what people say', () => {
  it('reaches the app where its bot is a member, with the kind of conversation', async () => {
    const { sandbox } = await openSandbox({ events: every });
    const events = await collectEvents(sandbox, ['message']);
    const mina = sandbox.as(sandbox.addUser({ name: 'mina' }));
    const open = sandbox.addChannel({ name: 'open', members: [mina.id, sandbox.botUserId] });
    const secret = sandbox.addChannel({
      name: 'secret',
      isPrivate: true,
      members: [mina.id, sandbox.botUserId],
    });
    const elsewhere = sandbox.addChannel({ name: 'elsewhere', members: [mina.id] });
    const ts = await mina.say(open, 'a & b');
    await mina.say(secret, 'two');
    await mina.say(mina.dm(), 'three');
    await mina.say(elsewhere, 'four');
    expect(events).toMatchObject([
      {
        type: 'message',
        channel: open,
        channel_type: 'channel',
        user: mina.id,
        text: 'a &amp; b',
        ts,
        event_ts: ts,
        client_msg_id: expect.any(String),
        blocks: [{ type: 'rich_text', block_id: expect.any(String) }],
      },
      { channel: secret, channel_type: 'group' },
      { channel: mina.dm(), channel_type: 'im' },
    ]);
  });

  it('is rich text with words beside it', async () => {
    const { sandbox } = await openSandbox();
    const mina = sandbox.as(sandbox.addUser({ name: 'mina' }));
    const item = (text: string): object => ({
      type: 'rich_text_section',
      elements: [{ type: 'text', text }],
    });
    await mina.say(mina.dm(), {
      type: 'rich_text',
      elements: [
        {
          type: 'rich_text_section',
          elements: [
            { type: 'text', text: 'see ' },
            { type: 'link', url: 'https://a.test', text: 'this' },
            { type: 'user', user_id: 'U1' },
            { type: 'emoji', name: 'wave' },
          ],
        },
        { type: 'rich_text_list', style: 'bullet', indent: 0, elements: [item('one')] },
        { type: 'rich_text_list', style: 'bullet', indent: 1, elements: [item('two')] },
        { type: 'rich_text_quote', elements: [{ type: 'text', text: 'said' }] },
      ],
    });
    expect(mina.messages(mina.dm())[0]?.text).toBe(
      'see <https://a.test|this><@U1>:wave:\n• one\n    • two\n&gt; said',
    );
  });

  it('can be edited and deleted by its author, which the app hears of', async () => {
    const { sandbox, client } = await openSandbox({ events: every });
    const events = await collectEvents(sandbox, ['message']);
    const mina = sandbox.as(sandbox.addUser({ name: 'mina' }));
    await mina.say(mina.dm(), 'one');
    const [message] = mina.messages(mina.dm());
    if (message === undefined) throw new Error('a message');
    await mina.edit(message, 'two');
    await mina.erase(message);
    expect(events.slice(1)).toMatchObject([
      {
        subtype: 'message_changed',
        message: { text: 'two', edited: { user: mina.id } },
        previous_message: { text: 'one' },
      },
      { subtype: 'message_deleted', deleted_ts: message.ts, previous_message: { text: 'two' } },
    ]);
    await client.chat.postMessage({ channel: mina.dm(), text: 'mine' });
    const [other] = mina.messages(mina.dm());
    if (other === undefined) throw new Error('a message');
    await expect(mina.edit(other, 'x')).rejects.toThrow(`the message ${other.ts} is not by ${mina.id}`);
  });

  it('comes from the DM only with the event message.im, which needs im:history', async () => {
    const without = await openSandbox({ events: ['message.channels'] });
    const events = await collectEvents(without.sandbox, ['message']);
    const mina = without.sandbox.as(without.sandbox.addUser({ name: 'mina' }));
    const ts = await mina.say(mina.dm(), 'one');
    await mina.edit({ channel: mina.dm(), ts }, 'two');
    await mina.erase({ channel: mina.dm(), ts });
    expect(events).toEqual([]);
    const scopes = ['chat:write', 'commands', 'im:write'];
    await expect(openSandbox({ events: ['message.im'], scopes })).rejects.toThrow(
      'manifest: the event message.im needs the scope im:history',
    );
  });

  it('keeps styles, numbers and skin tones in the words beside the blocks', async () => {
    const { sandbox } = await openSandbox();
    const mina = sandbox.as(sandbox.addUser({ name: 'mina' }));
    const text = (words: string, ...styles: string[]): object => ({
      type: 'text',
      text: words,
      style: Object.fromEntries(styles.map((style) => [style, true])),
    });
    await mina.say(mina.dm(), {
      type: 'rich_text',
      elements: [
        {
          type: 'rich_text_section',
          elements: [
            text('a '),
            text('b ', 'bold'),
            text('c', 'italic', 'strike'),
            text(' '),
            text('d', 'code'),
          ],
        },
        {
          type: 'rich_text_list',
          style: 'ordered',
          offset: 2,
          elements: [
            { type: 'rich_text_section', elements: [{ type: 'emoji', name: 'wave', skin_tone: 3 }] },
          ],
        },
      ],
    });
    expect(mina.messages(mina.dm())[0]?.text).toBe('a *b* _~c~_ `d`\n3. :wave::skin-tone-3:');
  });

  it('leaves a tombstone when it has a thread, of which the app hears as a change', async () => {
    const { sandbox, client } = await openSandbox({ events: every });
    const events = await collectEvents(sandbox, ['message']);
    const mina = sandbox.as(sandbox.addUser({ name: 'mina' }));
    const channel = mina.dm();
    const ts = await mina.say(channel, 'one');
    const reply = await mina.say(channel, 'two', ts);
    await mina.erase({ channel, ts });
    expect(events.at(-1)).toMatchObject({
      subtype: 'message_changed',
      message: { ts, subtype: 'tombstone', text: 'This message was deleted.' },
      previous_message: { text: 'one' },
    });
    await mina.erase({ channel, ts: reply });
    expect(events.at(-1)).toMatchObject({
      subtype: 'message_deleted',
      deleted_ts: reply,
      previous_message: { text: 'two', thread_ts: ts, parent_user_id: mina.id },
    });
    const { messages } = await client.conversations.replies({ channel, ts });
    expect(messages).toMatchObject([{ ts, text: 'This message was deleted.' }]);
  });

  it('can be reacted to', async () => {
    const types = ['reaction_added', 'reaction_removed'];
    const { sandbox } = await openSandbox({ events: types });
    const events = await collectEvents(sandbox, types);
    const mina = sandbox.as(sandbox.addUser({ name: 'mina' }));
    await mina.say(mina.dm(), 'one');
    const [message] = mina.messages(mina.dm());
    if (message === undefined) throw new Error('a message');
    await mina.react(message, 'eyes');
    expect(mina.messages(mina.dm())[0]?.reactions).toEqual([{ name: 'eyes', users: [mina.id] }]);
    await mina.react(message, 'eyes');
    expect(events).toMatchObject([
      {
        type: 'reaction_added',
        reaction: 'eyes',
        user: mina.id,
        item: { channel: mina.dm(), ts: message.ts },
      },
      { type: 'reaction_removed', reaction: 'eyes' },
    ]);
  });

  it('is stopped where Slack stops it', async () => {
    const { sandbox } = await openSandbox({ readOnlyTab: true });
    const mina = sandbox.as(sandbox.addUser({ name: 'mina' }));
    const open = sandbox.addChannel({ name: 'open' });
    const old = sandbox.addChannel({ name: 'old', members: [mina.id] });
    await sandbox.archive(old);
    await expect(mina.say(open, 'a')).rejects.toThrow(`${mina.id} is not in ${open}`);
    await expect(mina.say(old, 'a')).rejects.toThrow(`${old} is archived`);
    await expect(mina.say(mina.dm(), 'a')).rejects.toThrow(
      'Sending messages to this app has been turned off.',
    );
    await sandbox.updateUser(mina.id, { deleted: true });
    await expect(mina.say(open, 'a')).rejects.toThrow(`${mina.id} is deactivated`);
  });
});

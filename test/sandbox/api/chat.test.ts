import { describe, expect, it } from 'vitest';
import { openSandbox, refusalOf } from '../support/open-sandbox.ts';

describe('chat.postMessage', () => {
  it('posts, and answers with the message as it is kept', async () => {
    const { sandbox, client } = await openSandbox();
    const channel = sandbox.addChannel({ name: 'plaza', members: [sandbox.botUserId] });
    const answer = await client.chat.postMessage({
      channel,
      text: 'hello',
      blocks: [{ type: 'section', text: { type: 'mrkdwn', text: '*hello*' } }],
    });
    expect(answer).toMatchObject({
      channel,
      message: {
        type: 'message',
        text: 'hello',
        user: sandbox.botUserId,
        ts: answer.ts,
        team: sandbox.workspace.id,
      },
    });
    expect(answer.message?.bot_profile?.name).toBe('Probe');
    expect(answer.message?.blocks?.[0]?.block_id).toMatch(/^\w{5}$/);
  });

  it('gives every message a timestamp of its own, by the clock', async () => {
    const { sandbox, client } = await openSandbox({}, { now: () => new Date('2031-05-06T09:00:00Z') });
    const channel = sandbox.addChannel({ name: 'plaza', members: [sandbox.botUserId] });
    const first = await client.chat.postMessage({ channel, text: 'one' });
    const second = await client.chat.postMessage({ channel, text: 'two' });
    expect([first.ts, second.ts]).toEqual(['1935824400.000000', '1935824400.000001']);
  });

  it('opens the direct conversation when the channel is a user', async () => {
    const { sandbox, client } = await openSandbox();
    const mina = sandbox.as(sandbox.addUser({ name: 'mina' }));
    const answer = await client.chat.postMessage({ channel: mina.id, text: 'hello' });
    expect(answer.channel).toBe(mina.dm());
    expect(mina.messages(mina.dm()).map(({ text }) => text)).toEqual(['hello']);
  });

  it('keeps metadata, which shows only to who asks for it', async () => {
    const { sandbox, client } = await openSandbox();
    const channel = sandbox.addChannel({ name: 'plaza', members: [sandbox.botUserId] });
    const metadata = { event_type: 'prompt', event_payload: { key: 'a-1' } };
    await client.chat.postMessage({ channel, text: 'hello', metadata });
    const bare = await client.conversations.history({ channel });
    expect(bare.messages?.[0]?.metadata).toEqual({ event_type: 'prompt' });
    const whole = await client.conversations.history({ channel, include_all_metadata: true });
    expect(whole.messages?.[0]?.metadata).toEqual(metadata);
  });

  it('replies in a thread, and shows the reply in the channel when broadcast', async () => {
    const { sandbox, client } = await openSandbox();
    const channel = sandbox.addChannel({ name: 'plaza', members: [sandbox.botUserId] });
    const { ts = '' } = await client.chat.postMessage({ channel, text: 'parent' });
    await client.chat.postMessage({ channel, text: 'quiet', thread_ts: ts });
    await client.chat.postMessage({ channel, text: 'loud', thread_ts: ts, reply_broadcast: true });
    const history = await client.conversations.history({ channel });
    expect(history.messages?.map(({ text }) => text)).toEqual(['loud', 'parent']);
    expect(history.messages?.[1]).toMatchObject({
      reply_count: 2,
      reply_users: [sandbox.botUserId],
      thread_ts: ts,
    });
    const replies = await client.conversations.replies({ channel, ts });
    expect(replies.messages?.map(({ text }) => text)).toEqual(['parent', 'quiet', 'loud']);
  });

  it('escapes stray signs and leaves escapes, links and mentions alone', async () => {
    const { sandbox, client } = await openSandbox();
    const channel = sandbox.addChannel({ name: 'plaza', members: [sandbox.botUserId] });
    const text = 'a & b < c > d &lt; <@U1> <!here> <https://a.test|a>';
    const { message } = await client.chat.postMessage({ channel, text });
    expect(message?.text).toBe('a &amp; b &lt; c &gt; d &lt; <@U1> <!here> <https://a.test|a>');
  });

  it.each([
    ['neither text nor blocks', { text: '' }, 'no_text'],
    ['more than 40,000 characters of text', { text: 'a'.repeat(40_001) }, 'msg_too_long'],
    ['blocks that are no list', { blocks: '{}' }, 'invalid_blocks_format'],
    ['blocks that are no JSON', { blocks: '[' }, 'invalid_blocks_format'],
    [
      'more than 100 attachments',
      { attachments: Array.from({ length: 101 }, () => ({})) },
      'too_many_attachments',
    ],
    ['metadata without a payload', { text: 'a', metadata: { event_type: 'a' } }, 'invalid_metadata_format'],
    ['metadata of more than 16 kB', { text: 'a', metadata: bigMetadata() }, 'metadata_too_large'],
    ['more than 12,000 characters of markdown', { markdown_text: 'a'.repeat(12_001) }, 'msg_too_long'],
    ['markdown beside text', { text: 'a', markdown_text: 'b' }, 'markdown_text_conflict'],
    [
      'a thread of a message that is not there',
      { text: 'a', thread_ts: '1.000001' },
      'cannot_reply_to_message',
    ],
    ['a name of its own without the scope', { text: 'a', username: 'Other' }, 'missing_scope'],
  ])('refuses %s', async (_what, args, error) => {
    const { sandbox, client } = await openSandbox();
    const channel = sandbox.addChannel({ name: 'plaza', members: [sandbox.botUserId] });
    expect((await refusalOf(client.apiCall('chat.postMessage', { channel, ...args }))).error).toBe(error);
  });

  it('refuses blocks of more than 13,000 characters in total: msg_blocks_too_long', async () => {
    const { sandbox, client } = await openSandbox();
    const channel = sandbox.addChannel({ name: 'plaza', members: [sandbox.botUserId] });
    const section = (length: number) => ({
      type: 'section' as const,
      text: { type: 'plain_text' as const, text: 'a'.repeat(length) },
    });
    const enough = [3_000, 3_000, 3_000, 3_000, 1_000].map(section);
    expect((await client.chat.postMessage({ channel, text: 'a', blocks: enough })).ok).toBe(true);
    const refused = client.chat.postMessage({ channel, text: 'a', blocks: [...enough, section(1)] });
    expect((await refusalOf(refused)).error).toBe('msg_blocks_too_long');
  });

  it('explains invalid blocks with JSON pointers', async () => {
    const { sandbox, client } = await openSandbox();
    const channel = sandbox.addChannel({ name: 'plaza', members: [sandbox.botUserId] });
    const blocks = [{ type: 'header', text: { type: 'plain_text', text: 'a'.repeat(151) } }] as never;
    expect(await refusalOf(client.chat.postMessage({ channel, text: 'a', blocks }))).toMatchObject({
      error: 'invalid_blocks',
      errors: ['must be less than 151 characters [json-pointer:/blocks/0/text/text]'],
      response_metadata: {
        messages: ['[ERROR] must be less than 151 characters [json-pointer:/blocks/0/text/text]'],
      },
    });
  });

  it.each([
    ['a channel that is not there', 'channel_not_found', () => 'C404'],
    ['a public channel the bot is not in', 'not_in_channel', (s: Where) => s.publicChannel],
    ['a private channel the bot is not in', 'channel_not_found', (s: Where) => s.privateChannel],
    ['an archived channel', 'is_archived', (s: Where) => s.archived],
    ['a bot', 'channel_not_found', (s: Where) => s.bot],
    ['a deactivated person', 'channel_not_found', (s: Where) => s.gone],
  ])('refuses %s: %s', async (_what, error, pick) => {
    const { sandbox, client } = await openSandbox();
    const where: Where = {
      publicChannel: sandbox.addChannel({ name: 'open' }),
      privateChannel: sandbox.addChannel({ name: 'secret', isPrivate: true }),
      archived: sandbox.addChannel({ name: 'old', members: [sandbox.botUserId] }),
      bot: sandbox.addUser({ name: 'robot', isBot: true }),
      gone: sandbox.addUser({ name: 'gone', deleted: true }),
    };
    await sandbox.archive(where.archived);
    expect((await refusalOf(client.chat.postMessage({ channel: pick(where), text: 'a' }))).error).toBe(error);
  });

  it('refuses a DM when the app has no messages tab: messages_tab_disabled', async () => {
    const { sandbox, client } = await openSandbox({ messagesTab: false });
    const mina = sandbox.addUser({ name: 'mina' });
    expect((await refusalOf(client.chat.postMessage({ channel: mina, text: 'a' }))).error).toBe(
      'messages_tab_disabled',
    );
  });
});

describe('chat.postEphemeral', () => {
  it('shows a message to one person only', async () => {
    const { sandbox, client } = await openSandbox();
    const [mina, joon] = ['mina', 'joon'].map((name) => sandbox.as(sandbox.addUser({ name })));
    if (mina === undefined || joon === undefined) throw new Error('two people');
    const channel = sandbox.addChannel({ name: 'plaza', members: [sandbox.botUserId, mina.id, joon.id] });
    await client.chat.postEphemeral({ channel, user: mina.id, text: 'psst' });
    expect(mina.messages(channel)).toMatchObject([{ text: 'psst', ephemeral: true }]);
    expect(joon.messages(channel)).toEqual([]);
    expect((await client.conversations.history({ channel })).messages).toEqual([]);
  });

  it('refuses who is not in the channel: user_not_in_channel', async () => {
    const { sandbox, client } = await openSandbox();
    const channel = sandbox.addChannel({ name: 'plaza', members: [sandbox.botUserId] });
    const user = sandbox.addUser({ name: 'mina' });
    expect((await refusalOf(client.chat.postEphemeral({ channel, user, text: 'a' }))).error).toBe(
      'user_not_in_channel',
    );
  });
});

interface Where {
  readonly publicChannel: string;
  readonly privateChannel: string;
  readonly archived: string;
  readonly bot: string;
  readonly gone: string;
}

function bigMetadata(): object {
  return { event_type: 'a', event_payload: { text: 'a'.repeat(16_385) } };
}

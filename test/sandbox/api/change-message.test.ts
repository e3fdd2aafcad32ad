import { describe, expect, it } from 'vitest';
import { openSandbox, refusalOf } from '../support/open-sandbox.ts';

describe('chat.update', () => {
  it('changes text and blocks, and marks the message as edited', async () => {
    const { sandbox, client } = await openSandbox();
    const mina = sandbox.as(sandbox.addUser({ name: 'mina' }));
    const { channel = '', ts = '' } = await client.chat.postMessage({ channel: mina.id, text: 'one' });
    await client.chat.update({ channel, ts, text: 'two' });
    expect(mina.messages(channel)).toMatchObject([{ ts, text: 'two', edited: true }]);
  });

  it('takes blocks away when only text is given, and marks only then the message as edited', async () => {
    const { sandbox, client } = await openSandbox();
    const mina = sandbox.as(sandbox.addUser({ name: 'mina' }));
    const blocks = [{ type: 'divider' as const }];
    const { channel = '', ts = '' } = await client.chat.postMessage({
      channel: mina.id,
      text: 'one',
      blocks,
    });
    await client.chat.update({ channel, ts, text: 'two', blocks });
    expect(mina.messages(channel)).toMatchObject([
      { text: 'two', blocks: [{ type: 'divider' }], edited: false },
    ]);
    await client.chat.update({ channel, ts, text: 'three' });
    expect(mina.messages(channel)).toMatchObject([{ text: 'three', blocks: [], edited: true }]);
  });

  it('keeps attachments until they are given', async () => {
    const { sandbox, client } = await openSandbox();
    const mina = sandbox.addUser({ name: 'mina' });
    const attachments = [{ text: 'beside', fallback: 'beside' }];
    const { channel = '', ts = '' } = await client.chat.postMessage({
      channel: mina,
      text: 'one',
      attachments,
    });
    const kept = await client.chat.update({ channel, ts, text: 'two' });
    expect(kept.message).toMatchObject({ attachments });
    const gone = await client.chat.update({ channel, ts, text: 'three', attachments: [] });
    expect(gone.message).not.toHaveProperty('attachments');
  });

  it('keeps metadata until it is given, and an empty object takes it away', async () => {
    const { sandbox, client } = await openSandbox();
    const mina = sandbox.as(sandbox.addUser({ name: 'mina' }));
    const metadata = { event_type: 'prompt', event_payload: { key: 'a-1' } };
    const { channel = '', ts = '' } = await client.chat.postMessage({
      channel: mina.id,
      text: 'one',
      metadata,
    });
    await client.chat.update({ channel, ts, text: 'two' });
    expect(mina.messages(channel)).toMatchObject([{ metadata }]);
    await client.apiCall('chat.update', { channel, ts, text: 'three', metadata: {} });
    expect(mina.messages(channel)[0]).not.toHaveProperty('metadata');
  });

  it('refuses an update that says nothing: no_text', async () => {
    const { sandbox, client } = await openSandbox();
    const mina = sandbox.addUser({ name: 'mina' });
    const { channel = '', ts = '' } = await client.chat.postMessage({ channel: mina, text: 'one' });
    expect((await refusalOf(client.apiCall('chat.update', { channel, ts }))).error).toBe('no_text');
  });

  it('keeps the words when only metadata is given', async () => {
    const { sandbox, client } = await openSandbox();
    const mina = sandbox.as(sandbox.addUser({ name: 'mina' }));
    const { channel = '', ts = '' } = await client.chat.postMessage({ channel: mina.id, text: 'one' });
    const metadata = { event_type: 'prompt', event_payload: { key: 'a-2' } };
    await client.apiCall('chat.update', { channel, ts, metadata });
    expect(mina.messages(channel)).toMatchObject([{ text: 'one', metadata }]);
  });

  it('refuses more than 4,000 characters of text: msg_too_long', async () => {
    const { sandbox, client } = await openSandbox();
    const mina = sandbox.addUser({ name: 'mina' });
    const { channel = '', ts = '' } = await client.chat.postMessage({ channel: mina, text: 'one' });
    expect((await refusalOf(client.chat.update({ channel, ts, text: 'a'.repeat(4_001) }))).error).toBe(
      'msg_too_long',
    );
  });

  it('refuses a message that is not there, and one by somebody else', async () => {
    const { sandbox, client } = await openSandbox();
    const mina = sandbox.as(sandbox.addUser({ name: 'mina' }));
    const channel = mina.dm();
    const ts = await mina.say(channel, 'mine');
    expect((await refusalOf(client.chat.update({ channel, ts: '1.000001', text: 'a' }))).error).toBe(
      'message_not_found',
    );
    expect((await refusalOf(client.chat.update({ channel, ts, text: 'a' }))).error).toBe(
      'cant_update_message',
    );
  });
});

describe('chat.delete and chat.getPermalink', () => {
  it('takes an own message away', async () => {
    const { sandbox, client } = await openSandbox();
    const mina = sandbox.as(sandbox.addUser({ name: 'mina' }));
    const { channel = '', ts = '' } = await client.chat.postMessage({ channel: mina.id, text: 'one' });
    await client.chat.delete({ channel, ts });
    expect(mina.messages(channel)).toEqual([]);
    expect((await refusalOf(client.chat.delete({ channel, ts }))).error).toBe('message_not_found');
  });

  it('refuses to delete what somebody else said: cant_delete_message', async () => {
    const { sandbox, client } = await openSandbox();
    const mina = sandbox.as(sandbox.addUser({ name: 'mina' }));
    const ts = await mina.say(mina.dm(), 'mine');
    expect((await refusalOf(client.chat.delete({ channel: mina.dm(), ts }))).error).toBe(
      'cant_delete_message',
    );
  });

  it('links to a message', async () => {
    const { sandbox, client } = await openSandbox();
    const mina = sandbox.addUser({ name: 'mina' });
    const { channel = '', ts = '' } = await client.chat.postMessage({ channel: mina, text: 'one' });
    const { permalink } = await client.chat.getPermalink({ channel, message_ts: ts });
    expect(permalink).toBe(`${sandbox.url}/archives/${channel}/p${ts.replace('.', '')}`);
  });
});

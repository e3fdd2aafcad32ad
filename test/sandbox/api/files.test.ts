import { describe, expect, it } from 'vitest';
import type { Sandbox } from '../../../src/sandbox/sandbox.ts';
import { openSandbox, refusalOf } from '../support/open-sandbox.ts';
import { startBolt } from '../support/start-bolt.ts';

describe('an upload in three steps', () => {
  it('goes through files.uploadV2, bytes and name kept', async () => {
    const { sandbox, client } = await openSandbox();
    const mina = sandbox.as(sandbox.addUser({ name: 'mina' }));
    const content = '# 오늘 한 일\n- [x] cut\n';
    const { files } = await client.filesUploadV2({
      channel_id: mina.dm(),
      filename: '2031-05-06.md',
      content,
      initial_comment: 'Here it is',
    });
    await sandbox.settled();
    const [file] = mina.files(mina.dm());
    expect(file).toMatchObject({
      name: '2031-05-06.md',
      size: Buffer.byteLength(content),
      channel: mina.dm(),
    });
    expect(Buffer.from(mina.readFile(file?.id ?? '')).toString()).toBe(content);
    expect(mina.messages(mina.dm())).toMatchObject([{ text: 'Here it is', files: [{ id: file?.id }] }]);
    expect(JSON.stringify(files)).toContain(file?.id);
    expect(sandbox.violations()).toEqual([]);
  });

  it('shares a moment after it has answered', async () => {
    const { sandbox, client } = await openSandbox({}, { shareDelayMs: 100 });
    const mina = sandbox.as(sandbox.addUser({ name: 'mina' }));
    const id = await upload(sandbox, 'a.md', 'abc');
    const { files } = await client.files.completeUploadExternal({ files: [{ id }], channel_id: mina.dm() });
    expect(files?.[0]).toMatchObject({ id, shares: {}, ims: [] });
    expect((await client.files.info({ file: id })).file?.shares).toEqual({});
    await sandbox.settled();
    const { file } = await client.files.info({ file: id });
    expect(file).toMatchObject({
      ims: [mina.dm()],
      mimetype: 'text/markdown',
      pretty_type: 'Markdown (raw)',
    });
    expect(Object.keys(file?.shares?.private ?? {})).toEqual([mina.dm()]);
  });

  it('takes the bytes raw as well', async () => {
    const { sandbox, client } = await openSandbox();
    const { upload_url = '', file_id = '' } = await client.files.getUploadURLExternal({
      filename: 'a.bin',
      length: 3,
    });
    const response = await fetch(upload_url, { method: 'POST', body: new Uint8Array([1, 2, 3]) });
    expect([response.status, await response.text()]).toEqual([200, 'OK - 3']);
    await client.files.completeUploadExternal({ files: [{ id: file_id, title: 'Bytes' }] });
    expect((await client.files.info({ file: file_id })).file).toMatchObject({ title: 'Bytes', size: 3 });
    expect(sandbox.violations()).toEqual([]);
  });

  it('shares into a thread, of which the app hears', async () => {
    const { sandbox, client } = await openSandbox({ events: ['message.im'] });
    await startBolt(sandbox, 'socket', () => {});
    const mina = sandbox.as(sandbox.addUser({ name: 'mina' }));
    const channel = mina.dm();
    const ts = await mina.say(channel, 'the post, please');
    await client.filesUploadV2({ channel_id: channel, thread_ts: ts, filename: 'a.md', content: 'abc' });
    await sandbox.settled();
    expect(mina.messages(channel).at(-1)).toMatchObject({ threadTs: ts, files: [{ name: 'a.md' }] });
    expect(sandbox.traffic().at(-1)?.body).toMatchObject({
      event: {
        subtype: 'file_share',
        thread_ts: ts,
        files: [{ name: 'a.md', shares: { private: { [channel]: [{ thread_ts: ts }] } } }],
      },
    });
    const { messages } = await client.conversations.replies({ channel, ts });
    expect(messages).toHaveLength(2);
  });

  it('leaves a file without a channel private', async () => {
    const { sandbox, client } = await openSandbox();
    const mina = sandbox.as(sandbox.addUser({ name: 'mina' }));
    const id = await upload(sandbox, 'a.md', 'abc');
    await client.files.completeUploadExternal({ files: [{ id }] });
    await sandbox.settled();
    expect(mina.files()).toEqual([]);
    expect(() => mina.readFile(id)).toThrow(`${mina.id} cannot see a file ${id}`);
  });
});

describe('files.getUploadURLExternal', () => {
  it('refuses a length of nothing', async () => {
    const { client } = await openSandbox();
    expect(await refusalOf(client.files.getUploadURLExternal({ filename: 'a.md', length: 0 }))).toMatchObject(
      {
        error: 'invalid_arguments',
        response_metadata: { messages: ['[ERROR] must be greater than 1 [json-pointer:/length]'] },
      },
    );
  });

  it('refuses more than a gigabyte, a snippet above a megabyte, a long description', async () => {
    const { client } = await openSandbox();
    const reserve = (args: object) =>
      refusalOf(client.apiCall('files.getUploadURLExternal', { filename: 'a.md', length: 1, ...args }));
    expect((await reserve({ length: 1_073_741_825 })).error).toBe('file_upload_size_restricted');
    expect((await reserve({ length: 1_000_001, snippet_type: 'text' })).error).toBe('snippet_too_large');
    expect((await reserve({ alt_txt: 'a'.repeat(1_001) })).error).toBe('alt_txt_too_large');
  });

  it('counts in bytes: an upload of another length is refused', async () => {
    const { sandbox, client } = await openSandbox();
    const text = '오늘';
    const { upload_url = '', file_id = '' } = await client.files.getUploadURLExternal({
      filename: 'a.md',
      length: text.length,
    });
    expect((await fetch(upload_url, { method: 'POST', body: text })).status).toBe(400);
    expect(sandbox.violations()).toMatchObject([
      { rule: 'upload-length', message: 'a.md was announced with 2 bytes, 6 came' },
    ]);
    const completed = client.files.completeUploadExternal({ files: [{ id: file_id }] });
    expect((await refusalOf(completed)).error).toBe('file_not_found');
  });
});

describe('files.completeUploadExternal', () => {
  it('takes a conversation by its id only, not a user and not a name', async () => {
    const { sandbox, client } = await openSandbox();
    const mina = sandbox.addUser({ name: 'mina' });
    for (const channel_id of [mina, '#plaza']) {
      const id = await upload(sandbox, 'a.md', 'abc');
      const completed = client.files.completeUploadExternal({ files: [{ id }], channel_id });
      expect((await refusalOf(completed)).error).toBe('channel_not_found');
    }
  });

  it('refuses a channel the bot is not in: not_in_channel', async () => {
    const { sandbox, client } = await openSandbox();
    const channel_id = sandbox.addChannel({ name: 'open' });
    const id = await upload(sandbox, 'a.md', 'abc');
    expect(
      (await refusalOf(client.files.completeUploadExternal({ files: [{ id }], channel_id }))).error,
    ).toBe('not_in_channel');
  });

  it('completes a file once', async () => {
    const { sandbox, client } = await openSandbox();
    const id = await upload(sandbox, 'a.md', 'abc');
    await client.files.completeUploadExternal({ files: [{ id }] });
    expect((await refusalOf(client.files.completeUploadExternal({ files: [{ id }] }))).error).toBe(
      'file_not_found',
    );
  });
});

describe('looking at files', () => {
  it('gives the bytes by token only', async () => {
    const { sandbox, client } = await openSandbox();
    const id = await upload(sandbox, 'a.md', 'abc');
    await client.files.completeUploadExternal({ files: [{ id }] });
    const { file } = await client.files.info({ file: id });
    const address = file?.url_private_download ?? '';
    const withToken = await fetch(address, { headers: { authorization: `Bearer ${sandbox.botToken}` } });
    expect([await withToken.text(), withToken.headers.get('content-type')]).toEqual(['abc', 'text/markdown']);
    const without = await fetch(address);
    expect(without.headers.get('content-type')).toContain('text/html');
    expect(sandbox.violations().map(({ rule }) => rule)).toEqual(['file-without-token']);
  });

  it('lists and deletes files', async () => {
    const { sandbox, client } = await openSandbox();
    const id = await upload(sandbox, 'a.md', 'abc');
    await client.files.completeUploadExternal({ files: [{ id }] });
    expect((await client.files.list({})).files?.map((file) => file.id)).toEqual([id]);
    await client.files.delete({ file: id });
    expect((await client.files.list({})).files).toEqual([]);
    expect((await refusalOf(client.files.info({ file: id }))).error).toBe('file_deleted');
    expect((await refusalOf(client.files.info({ file: 'F404' }))).error).toBe('file_not_found');
  });
});

async function upload(sandbox: Sandbox, filename: string, text: string): Promise<string> {
  const form = new URLSearchParams({
    filename,
    length: String(Buffer.byteLength(text)),
    token: sandbox.botToken,
  });
  const reserved = await fetch(`${sandbox.apiUrl}files.getUploadURLExternal`, { method: 'POST', body: form });
  const { upload_url, file_id } = (await reserved.json()) as { upload_url: string; file_id: string };
  await fetch(upload_url, { method: 'POST', body: text });
  return file_id;
}

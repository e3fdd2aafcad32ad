import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startSandbox } from '../../src/sandbox/sandbox.ts';
import { buildManifest, clientFor } from './support/open-sandbox.ts';
import { startBolt } from './support/start-bolt.ts';
import { buildModal } from './support/views.ts';

describe('a data file', () => {
  it('brings a workspace back: people, channels, messages, files, tokens', async () => {
    const dataFile = await newFile();
    const first = await startSandbox({ manifest: buildManifest(), dataFile });
    const mina = first.as(first.addUser({ name: 'mina' }));
    const channel = first.addChannel({ name: 'team-1', members: [mina.id, first.botUserId] });
    await mina.say(channel, 'hello');
    const content = new Uint8Array([0, 200, 255]);
    await clientFor(first, first.botToken).filesUploadV2({
      channel_id: mina.dm(),
      filename: 'a.bin',
      file: Buffer.from(content),
    });
    await first.settled();
    await first.close();

    const second = await startSandbox({ manifest: buildManifest(), dataFile });
    onTestFinished(() => second.close());
    expect(second.botToken).toBe(first.botToken);
    const again = second.as(mina.id);
    expect(again.messages(channel).map(({ text }) => text)).toEqual(['hello']);
    expect([...again.readFile(again.files()[0]?.id ?? '')]).toEqual([...content]);
    const ts = await again.say(channel, 'later');
    expect(
      again
        .messages(channel)
        .map((message) => message.ts)
        .toSorted()
        .at(-1),
    ).toBe(ts);
    expect(second.addUser({ name: 'joon' })).not.toBe(mina.id);
  });

  it('keeps what people have open on their screens, with what they typed', async () => {
    const dataFile = await newFile();
    const first = await startSandbox({ manifest: buildManifest(), dataFile });
    const mina = first.as(first.addUser({ name: 'mina' }));
    const channel = first.addChannel({ name: 'team-1', members: [mina.id, first.botUserId] });
    await startBolt(first, 'socket', (app) => {
      app.command('/probe', async ({ ack, body, client }) => {
        await ack();
        await client.views.open({ trigger_id: body.trigger_id, view: buildModal() });
      });
    });
    await mina.command(channel, '/probe');
    await first.settled();
    await mina.fill('name', 'half a thought');
    const open = mina.view();
    expect(open?.state.name?.name?.value).toBe('half a thought');
    await first.close();

    const second = await startSandbox({ manifest: buildManifest(), dataFile });
    onTestFinished(() => second.close());
    expect(second.as(mina.id).view()).toEqual(open);
  });

  it('is not there at first', async () => {
    const dataFile = await newFile();
    const sandbox = await startSandbox({ manifest: buildManifest(), dataFile });
    await sandbox.close();
  });

  it('that is none is refused with what to do', async () => {
    const dataFile = await newFile();
    await writeFile(dataFile, '{"version":99}');
    await expect(startSandbox({ manifest: buildManifest(), dataFile })).rejects.toThrow(
      `${dataFile} is no data of this sandbox (version 99, not 1): remove it to start anew`,
    );
  });
});

async function newFile(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'sandbox-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return join(folder, 'slack.json');
}

import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ClaimedDelivery } from '../../../src/flows/delivery/claim-delivery.ts';
import { type Sandbox, type SandboxOptions, startSandbox } from '../../../src/sandbox/sandbox.ts';
import { createSlackClients, type SlackClients } from '../../../src/slack/clients.ts';
import { createSendDelivery } from '../../../src/slack/send-delivery.ts';
import type { PostLinkMaker } from '../../../src/slack/slack-deps.ts';
import { exampleFileTrouble, examplePost, examplePrompt } from '../support/example-deliveries.ts';
import { fakeFlows } from '../support/fake-flows.ts';

const manifest: unknown = JSON.parse(readFileSync('manifest.json', 'utf8'));
const quiet = { info: () => {}, warn: () => {}, error: () => {} };

let sandbox: Sandbox;
let clients: SlackClients;
let userId: string;

async function start(options: Partial<SandboxOptions> = {}): Promise<void> {
  await sandbox?.close();
  sandbox = await startSandbox({ manifest, ...options });
  const { botToken, apiUrl } = sandbox;
  clients = createSlackClients({ botToken, apiUrl, logger: quiet });
  userId = sandbox.addUser({ name: 'mina', realName: '미나', locale: 'ko-KR', tz: 'Asia/Seoul' });
}

beforeEach(() => start());
afterEach(() => sandbox.close());

/** A delivery whose progress is kept between tries, as the store keeps it. */
function deliver(delivery: ClaimedDelivery, postLink: PostLinkMaker | null = null) {
  let progress = delivery.progress;
  let attempt = 0;
  const saveProgress = async (_id: string, step: Partial<typeof progress>) => {
    progress = { ...progress, ...step };
  };
  const send = createSendDelivery(clients, fakeFlows({ saveProgress }), postLink);
  return {
    progress: () => progress,
    try: () => {
      attempt += 1;
      return send({ ...delivery, userId, attempt, progress });
    },
  };
}

const seen = () => sandbox.as(userId).messages(sandbox.as(userId).dm());

describe('a prompt', () => {
  it('arrives in the DM with the key it can be found by', async () => {
    const prompt = deliver(examplePrompt);
    expect(await prompt.try()).toEqual({ kind: 'sent' });
    const [message, ...others] = seen();
    expect(others).toEqual([]);
    expect(message?.text).toBe(
      '2월 14일 (월), 바다 캠프 18일차도 수고 많았어요. 잠깐 돌아보고 기록해 볼까요?',
    );
    expect(message?.metadata).toEqual({
      event_type: 'camplog_delivery',
      event_payload: { key: 'delivery-1' },
    });
    const channelId = sandbox.as(userId).dm();
    expect(prompt.progress()).toEqual({ channelId, messageTs: message?.ts, fileId: null });
    expect(sandbox.violations()).toEqual([]);
  });

  it('is not sent again when Slack took it and its answer was lost', async () => {
    const prompt = deliver(examplePrompt);
    sandbox.fault('chat.postMessage', { kind: 'reset-after' });
    expect(await prompt.try()).toMatchObject({ kind: 'again', afterSeconds: 10 });
    expect(prompt.progress().messageTs).toBeNull();
    expect(await prompt.try()).toEqual({ kind: 'sent' });
    expect(seen()).toHaveLength(1);
    expect(prompt.progress().messageTs).toBe(seen()[0]?.ts);
    expect(sandbox.violations()).toEqual([]);
  });

  it.each([{ kind: 'reset-before' }, { kind: 'http', status: 503 }] as const)(
    'is sent once after %o',
    async (fault) => {
      const prompt = deliver(examplePrompt);
      sandbox.fault('chat.postMessage', fault);
      expect((await prompt.try()).kind).toBe('again');
      expect(await prompt.try()).toEqual({ kind: 'sent' });
      expect(seen()).toHaveLength(1);
    },
  );

  it('waits as long as Slack asks', async () => {
    const prompt = deliver(examplePrompt);
    sandbox.fault('chat.postMessage', { kind: 'rate-limited', retryAfterSeconds: 17 });
    expect(await prompt.try()).toEqual({ kind: 'again', reason: 'rate limited', afterSeconds: 17 });
  });

  it('looks up nothing at the first try', async () => {
    await deliver(examplePrompt).try();
    expect(sandbox.calls('conversations.history')).toEqual([]);
  });

  it('is given up for a person who is gone, and for a bot that is', async () => {
    await sandbox.updateUser(userId, { deleted: true });
    expect(await deliver(examplePrompt).try()).toEqual({ kind: 'failed', reason: 'user_disabled' });
    await start();
    await sandbox.uninstall();
    expect((await deliver(examplePrompt).try()).kind).toBe('failed');
  });

  it('throws what is no answer of Slack’s: a bug is not a delivery that failed', async () => {
    const saveProgress = () => Promise.reject(new Error('database gone'));
    const send = createSendDelivery(clients, fakeFlows({ saveProgress }));
    await expect(send({ ...examplePrompt, userId })).rejects.toThrow('database gone');
  });
});

describe('a post', () => {
  const fileName = '2022-02-14-d018-daily-log.md';

  it('comes as a preview and as a file of the same bytes', async () => {
    expect(await deliver(examplePost).try()).toEqual({ kind: 'sent' });
    const [preview, shared, ...others] = seen();
    expect(others).toEqual([]);
    expect(JSON.stringify(preview?.blocks)).toContain(JSON.stringify(examplePost.post.text).slice(1, -1));
    expect(shared?.files.map(({ name, size }) => [name, size])).toEqual([
      [fileName, Buffer.byteLength(examplePost.post.text)],
    ]);
    const [file] = sandbox.as(userId).files();
    expect(Buffer.from(sandbox.as(userId).readFile(file?.id ?? '')).toString()).toBe(examplePost.post.text);
    expect(sandbox.violations()).toEqual([]);
  });

  it('goes on in the thread, each piece once whatever is lost on the way', async () => {
    const text = '긴 글이에요. '.repeat(2_000);
    const post = deliver({ ...examplePost, post: { ...examplePost.post, text } });
    // The first message gets through, and the second one too but its answer does not.
    sandbox.fault('chat.postMessage', { kind: 'delay', ms: 0 });
    sandbox.fault('chat.postMessage', { kind: 'reset-after' });
    expect((await post.try()).kind).toBe('again');
    expect(await post.try()).toEqual({ kind: 'sent' });
    const [first, ...rest] = seen().filter(({ files }) => files.length === 0);
    expect(rest.map(({ text: said }) => said)).toEqual(['이어지는 글 (2/3)', '이어지는 글 (3/3)']);
    expect(new Set(rest.map(({ threadTs }) => threadTs))).toEqual(new Set([first?.ts]));
    expect(sandbox.as(userId).files()).toHaveLength(1);
    expect(sandbox.violations()).toEqual([]);
  });

  it('shares its file once when the answer to the sharing is lost', async () => {
    const post = deliver(examplePost);
    sandbox.fault('files.completeUploadExternal', { kind: 'reset-after' });
    expect((await post.try()).kind).toBe('again');
    expect(await post.try()).toEqual({ kind: 'sent' });
    expect(sandbox.as(userId).files()).toHaveLength(1);
    expect(sandbox.calls('files.getUploadURLExternal')).toHaveLength(1);
    expect(sandbox.violations()).toEqual([]);
  });

  it('shares its file once when the sharing never arrived', async () => {
    const post = deliver(examplePost);
    sandbox.fault('files.completeUploadExternal', { kind: 'reset-before' });
    expect((await post.try()).kind).toBe('again');
    expect(await post.try()).toEqual({ kind: 'sent' });
    expect(sandbox.as(userId).files()).toHaveLength(1);
  });

  it('gives a link when Slack refuses the file', async () => {
    const post = deliver(examplePost, () => 'https://camp.example/posts/token');
    sandbox.fault('files.getUploadURLExternal', { kind: 'error', error: 'file_uploads_disabled' });
    expect(await post.try()).toEqual({ kind: 'sent', withoutFile: 'file_uploads_disabled' });
    const [preview, notice] = seen();
    expect(notice?.threadTs).toBe(preview?.ts);
    expect(notice?.text).toBe('파일을 Slack에 올리지 못해서 링크로 드려요. https://camp.example/posts/token');
  });

  it('links to the log of its own team, for somebody in two', async () => {
    const links: unknown[] = [];
    const post = deliver(examplePost, (link) => {
      links.push(link);
      return 'https://camp.example/posts/token';
    });
    sandbox.fault('files.getUploadURLExternal', { kind: 'error', error: 'file_uploads_disabled' });
    await post.try();
    expect(links).toEqual([
      {
        workspaceId: 'T1',
        userId,
        channelId: null,
        camperId: 'camper-1',
        logKind: 'daily',
        day: '2022-02-14',
      },
    ]);
  });

  it('gives a link when Slack takes the file and shows it nowhere', { timeout: 20_000 }, async () => {
    await start({ shareDelayMs: 15_000 });
    const post = deliver(examplePost, () => 'https://camp.example/posts/token');
    expect(await post.try()).toEqual({ kind: 'sent', withoutFile: 'the file was not shared' });
    expect(seen().at(-1)?.text).toContain('https://camp.example/posts/token');
  });

  it.each([
    { kind: 'reset-before' },
    { kind: 'http', status: 503 },
    { kind: 'rate-limited', retryAfterSeconds: 1 },
  ] as const)('gives a link instead of a file whose upload fails three times: %o', async (fault) => {
    const post = deliver(examplePost, () => 'https://camp.example/posts/token');
    for (const kind of ['again', 'again', 'sent']) {
      sandbox.fault('files.getUploadURLExternal', fault);
      expect((await post.try()).kind).toBe(kind);
    }
    const [, notice, ...others] = seen();
    expect(notice?.text).toContain('https://camp.example/posts/token');
    expect(others).toEqual([]);
  });

  it('says how to get the file when there is no link to give', async () => {
    const post = deliver(examplePost);
    sandbox.fault('files.getUploadURLExternal', { kind: 'error', error: 'file_uploads_disabled' });
    expect(await post.try()).toEqual({ kind: 'sent', withoutFile: 'file_uploads_disabled' });
    expect(seen().at(-1)?.text).toBe(
      '파일을 Slack에 올리지 못했어요. 잠시 뒤 `/log download`로 다시 받아 주세요.',
    );
  });
});

describe('the news that Slack takes no files', () => {
  const korean =
    '바다 캠프: Slack이 미나 님의 글을 파일로 받지 않았어요 (file_uploads_disabled). 기록은 그대로 있고, Slack이 다시 파일을 받으면 미나 님이 `/log download 2022-02-14`로 받을 수 있어요. 기록한 날마다 한 번만 알려 드려요.';
  const english =
    '바다 캠프: Slack did not take the post of 미나 as a file (file_uploads_disabled). The log is kept; once Slack takes files again, 미나 can get it with `/log download 2022-02-14`. You are told once for each log day.';

  it.each([{ kind: 'reset-before' }, { kind: 'reset-after' }] as const)(
    'reaches each of the staff once, passing over who is gone, after %o',
    async (fault) => {
      const gone = sandbox.addUser({ name: 'gone' });
      const john = sandbox.addUser({ name: 'john' });
      await sandbox.updateUser(gone, { deleted: true });
      const staff = [
        { userId, language: 'ko' },
        { userId: gone, language: 'ko' },
        { userId: john, language: 'en' },
      ] as const;
      const trouble = { ...exampleFileTrouble.trouble, staff };
      const news = deliver({ ...exampleFileTrouble, trouble });
      sandbox.fault('chat.postMessage', fault);
      expect((await news.try()).kind).toBe('again');
      expect(await news.try()).toEqual({ kind: 'sent' });
      const said = [userId, john].map((id) => sandbox.as(id).messages(sandbox.as(id).dm()));
      expect(said.map((messages) => messages.map(({ text }) => text))).toEqual([[korean], [english]]);
    },
  );

  it.each([
    ['fatal_error', ' (fatal_error)'],
    ['the upload failed: HTTP 500', ''],
    ['A request error occurred: read ECONNRESET', ''],
    ['rate limited', ''],
    ['HTTP 503', ''],
    ['the file was not shared', ''],
  ])('says why where Slack itself named it: %s', async (reason, said) => {
    const staff = [{ userId, language: 'ko' }] as const;
    const trouble = { ...exampleFileTrouble.trouble, staff, reason };
    expect(await deliver({ ...exampleFileTrouble, trouble }).try()).toEqual({ kind: 'sent' });
    expect(seen()[0]?.text).toBe(korean.replace(' (file_uploads_disabled)', said));
  });

  it('names the post of a week by its day', async () => {
    const staff = [{ userId, language: 'ko' }] as const;
    const trouble = { ...exampleFileTrouble.trouble, staff, logKind: 'weekly' } as const;
    expect(await deliver({ ...exampleFileTrouble, trouble }).try()).toEqual({ kind: 'sent' });
    expect(seen()[0]?.text).toBe(korean.replace('download', 'download week'));
  });

  it('is given up when Slack refuses each of the staff, and when there is none', async () => {
    const gone = sandbox.addUser({ name: 'gone' });
    await sandbox.updateUser(gone, { deleted: true });
    const tell = (...userIds: string[]) => {
      const staff = userIds.map((id) => ({ userId: id, language: 'ko' }) as const);
      return deliver({ ...exampleFileTrouble, trouble: { ...exampleFileTrouble.trouble, staff } }).try();
    };
    expect(await tell(gone, gone)).toEqual({ kind: 'failed', reason: 'user_disabled' });
    expect(await tell()).toEqual({ kind: 'failed', reason: 'the camp has no staff' });
    await sandbox.uninstall();
    expect(await tell(userId)).toEqual({ kind: 'failed', reason: 'account_inactive' });
  });
});

import { WebAPIHTTPError, WebAPIRateLimitedError, WebAPIRequestError } from '@slack/web-api';
import { describe, expect, it } from 'vitest';
import { createClock, openSandbox, refusalOf } from './support/open-sandbox.ts';
import { startBolt } from './support/start-bolt.ts';

describe('faults on demand', () => {
  it('answer with an error, as often as asked, and nothing is done', async () => {
    const { sandbox, client } = await openSandbox();
    const mina = sandbox.as(sandbox.addUser({ name: 'mina' }));
    sandbox.fault('chat.postMessage', { kind: 'error', error: 'fatal_error' }, 2);
    const post = () => client.chat.postMessage({ channel: mina.id, text: 'a' });
    expect((await refusalOf(post())).error).toBe('fatal_error');
    expect((await refusalOf(post())).error).toBe('fatal_error');
    expect((await post()).ok).toBe(true);
    expect(mina.messages(mina.dm())).toHaveLength(1);
    expect(sandbox.violations()).toEqual([]);
  });

  it('answer with an HTTP status', async () => {
    const { sandbox, client } = await openSandbox();
    sandbox.fault('auth.test', { kind: 'http', status: 503 });
    await expect(client.auth.test()).rejects.toThrow(WebAPIHTTPError);
  });

  it('answer 429 with the seconds to wait', async () => {
    const { sandbox, client } = await openSandbox();
    sandbox.fault('auth.test', { kind: 'rate-limited', retryAfterSeconds: 7 });
    const error = await client.auth.test().catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(WebAPIRateLimitedError);
    expect(error).toMatchObject({ retryAfter: 7 });
  });

  it('break the connection before anything was done', async () => {
    const { sandbox, client } = await openSandbox();
    const mina = sandbox.as(sandbox.addUser({ name: 'mina' }));
    sandbox.fault('chat.postMessage', { kind: 'reset-before' });
    const posted = client.chat.postMessage({ channel: mina.id, text: 'a' });
    await expect(posted).rejects.toThrow(WebAPIRequestError);
    expect(mina.messages(mina.dm())).toEqual([]);
  });

  it('break the connection after it was done', async () => {
    const { sandbox, client } = await openSandbox();
    const mina = sandbox.as(sandbox.addUser({ name: 'mina' }));
    sandbox.fault('chat.postMessage', { kind: 'reset-after' });
    const posted = client.chat.postMessage({ channel: mina.id, text: 'a' });
    await expect(posted).rejects.toThrow(WebAPIRequestError);
    expect(mina.messages(mina.dm())).toHaveLength(1);
  });

  it('hold the answer back', async () => {
    const { sandbox, client } = await openSandbox();
    sandbox.fault('auth.test', { kind: 'delay', ms: 80 });
    const before = Date.now();
    await client.auth.test();
    expect(Date.now() - before).toBeGreaterThanOrEqual(75);
  });
});

describe('faults beside the Web API', () => {
  it('lose an upload, and what follows it', async () => {
    const { sandbox, client } = await openSandbox();
    const mina = sandbox.as(sandbox.addUser({ name: 'mina' }));
    const upload = () => client.filesUploadV2({ channel_id: mina.dm(), filename: 'a.md', content: 'abc' });
    sandbox.fault('upload', { kind: 'http', status: 500 });
    await expect(upload()).rejects.toThrow(WebAPIHTTPError);
    sandbox.fault('files.share', { kind: 'reset-before' });
    await upload();
    await sandbox.settled();
    expect(mina.files()).toEqual([]);
    sandbox.fault('files.share', { kind: 'delay', ms: 60 });
    await upload();
    expect(mina.files()).toEqual([]);
    await sandbox.settled();
    expect(mina.files()).toHaveLength(1);
  });

  it('break a response_url', async () => {
    const { sandbox } = await openSandbox();
    const outcomes: string[] = [];
    await startBolt(sandbox, 'socket', (app) => {
      app.command('/probe', async ({ ack, respond }) => {
        await ack();
        await respond('one').catch(() => outcomes.push('broken'));
        await respond('two').then(() => outcomes.push('done'));
      });
    });
    sandbox.fault('response_url', { kind: 'reset-after' });
    const mina = sandbox.as(sandbox.addUser({ name: 'mina' }));
    await mina.command(mina.dm(), '/probe');
    await expect.poll(() => outcomes).toEqual(['broken', 'done']);
    expect(mina.messages(mina.dm()).map(({ text }) => text)).toEqual(['one', 'two']);
  });
});

describe('a storm', () => {
  it('hits the same calls in every run of a seed, and about its share of them', async () => {
    const run = async (seed: number): Promise<readonly boolean[]> => {
      const { sandbox, client } = await openSandbox();
      sandbox.storm({
        seed,
        share: 0.3,
        faults: [
          { kind: 'error', error: 'fatal_error' },
          { kind: 'http', status: 503 },
        ],
      });
      const hits: boolean[] = [];
      for (let i = 0; i < 200; i += 1)
        hits.push(
          await client.auth.test().then(
            () => false,
            () => true,
          ),
        );
      sandbox.storm(null);
      expect((await client.auth.test()).ok).toBe(true);
      return hits;
    };
    const [first, again, other] = [await run(7), await run(7), await run(8)];
    expect(again).toEqual(first);
    expect(other).not.toEqual(first);
    const share = first.filter(Boolean).length / first.length;
    expect(share).toBeGreaterThan(0.2);
    expect(share).toBeLessThan(0.4);
  });
});

describe('a storm of deliveries', () => {
  it('sends the same events twice, and late, in every run of a seed', async () => {
    const run = async (seed: number): Promise<readonly number[]> => {
      const { sandbox } = await openSandbox({ events: ['user_change'] });
      const names: string[] = [];
      await startBolt(sandbox, 'socket', (app) => {
        app.event('user_change', async ({ event }) => {
          names.push(event.user.real_name ?? '');
        });
      });
      const mina = sandbox.addUser({ name: 'mina' });
      sandbox.deliveries.storm({ seed, share: 0.4, upToMs: 5 });
      for (let i = 0; i < 20; i += 1) await sandbox.updateUser(mina, { realName: `${i}` });
      sandbox.deliveries.storm(null);
      await sandbox.settled();
      return Array.from({ length: 20 }, (_, i) => names.filter((name) => name === `${i}`).length);
    };
    const [first, again, other] = [await run(7), await run(7), await run(8)];
    expect(again).toEqual(first);
    expect(other).not.toEqual(first);
    expect(new Set(first)).toEqual(new Set([1, 2]));
  });
});

describe('rate limits', () => {
  it.each([
    ['users.info', 4, 100],
    ['conversations.open', 3, 50],
    ['users.list', 2, 20],
  ])('let %s through %s: %i calls a minute', async (method, _tier, allowed) => {
    const clock = createClock();
    const { sandbox, client } = await openSandbox({}, { now: clock.now });
    const user = sandbox.addUser({ name: 'mina' });
    const args = { user, users: user, limit: 1 };
    sandbox.enforceRateLimits(true);
    const only = Object.fromEntries(Object.entries(args).filter(([name]) => names[method]?.includes(name)));
    for (let i = 0; i < allowed; i += 1) await client.apiCall(method, only);
    const error = await client.apiCall(method, only).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ retryAfter: 60 });
    clock.forward(60_000);
    expect((await client.apiCall(method, only)).ok).toBe(true);
    expect(sandbox.violations().map(({ rule }) => rule)).toEqual(['ratelimited']);
  });

  it('count chat.postMessage by the channel', async () => {
    const { sandbox, client } = await openSandbox({}, { now: createClock().now });
    const [one = '', two = ''] = ['one', 'two'].map((name) =>
      sandbox.addChannel({ name, members: [sandbox.botUserId] }),
    );
    sandbox.enforceRateLimits(true);
    for (let i = 0; i < 60; i += 1) await client.chat.postMessage({ channel: one, text: 'a' });
    await expect(client.chat.postMessage({ channel: one, text: 'a' })).rejects.toThrow(
      WebAPIRateLimitedError,
    );
    expect((await client.chat.postMessage({ channel: two, text: 'a' })).ok).toBe(true);
  });

  it('are off until they are asked for', async () => {
    const { client } = await openSandbox();
    for (let i = 0; i < 25; i += 1) await client.users.list({ limit: 1 });
  });
});

const names: Readonly<Record<string, readonly string[]>> = {
  'users.info': ['user'],
  'conversations.open': ['users'],
  'users.list': ['limit'],
};

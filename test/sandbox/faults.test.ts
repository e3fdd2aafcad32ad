import { WebAPIHTTPError, WebAPIRateLimitedError, WebAPIRequestError } from '@slack/web-api';
import { describe, expect, it } from 'vitest';
import { createClock, openSandbox, refusalOf } from './support/open-sandbox.ts';

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

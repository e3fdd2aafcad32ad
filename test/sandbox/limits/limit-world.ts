import { WebAPIPlatformError, WebAPIRateLimitedError, type WebClient } from '@slack/web-api';
import { onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import type { SandboxUser } from '../../../src/sandbox/actors/sandbox-user.ts';
import type { Sandbox } from '../../../src/sandbox/sandbox.ts';
import { createClock, everyScope, openSandbox } from '../support/open-sandbox.ts';
import { startBolt } from '../support/start-bolt.ts';
import { buildModal } from '../support/views.ts';

/** Where limits are tried: a sandbox, a clock that stands, a person, an app that keeps what commands give it. */
export interface LimitWorld {
  readonly sandbox: Sandbox;
  readonly client: WebClient;
  readonly clock: ReturnType<typeof createClock>;
  readonly mina: SandboxUser;
  /** Types `/probe`; gives what came with it. */
  readonly probe: () => Promise<{ readonly trigger_id: string; readonly response_url: string }>;
  /** From now on the app leaves commands unacknowledged. */
  readonly sulk: () => void;
}

const redirectUrls = ['http://127.0.0.1/callback'];

/** A world for one test; Slack's patience is half a second in it. */
export async function openLimitWorld(): Promise<LimitWorld> {
  const clock = createClock();
  const scopes = [...everyScope, 'pins:read', 'pins:write'];
  const { sandbox, client } = await openSandbox(
    { redirectUrls, scopes },
    { now: clock.now, ackTimeoutMs: 500 },
  );
  let last = { trigger_id: '', response_url: '' };
  let sulks = false;
  await startBolt(sandbox, 'socket', (app) => {
    app.command('/probe', async ({ ack, body }) => {
      last = body;
      if (!sulks) await ack();
    });
  });
  const mina = sandbox.as(sandbox.addUser({ name: 'mina' }));
  const probe = async () => {
    await mina.command(mina.dm(), '/probe');
    return last;
  };
  const sulk = () => {
    sulks = true;
  };
  return { sandbox, client, clock, mina, probe, sulk };
}

/** The documented error of a call, `ok` when there was none. */
export async function errorOf(call: Promise<unknown>): Promise<string> {
  try {
    await call;
    return 'ok';
  } catch (error) {
    if (error instanceof WebAPIPlatformError) return error.data.error;
    if (error instanceof WebAPIRateLimitedError) return `ratelimited, Retry-After ${error.retryAfter}`;
    throw error;
  }
}

/** The last of the errors that a number of calls gave, one after the other. */
export async function lastErrorOf(times: number, call: (index: number) => Promise<unknown>): Promise<string> {
  let last = 'ok';
  for (let index = 0; index < times; index += 1) last = await errorOf(call(index));
  return last;
}

/** Posts through a response_url; gives the error or `ok`. */
export async function respondTo(url: string): Promise<string> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ text: 'a' }),
  });
  const text = await response.text();
  return text === 'ok' ? text : String(JSON.parse(text).error);
}

/** Opens Socket Mode connections beside the app's own; `refused` when the last was not let in. */
export async function connectSockets({ sandbox }: LimitWorld, count: number): Promise<string> {
  let last = 'ok';
  for (let index = 0; index < count; index += 1) {
    const answer = await fetch(`${sandbox.apiUrl}apps.connections.open`, {
      method: 'POST',
      headers: { authorization: `Bearer ${sandbox.appToken}` },
    });
    const { url } = (await answer.json()) as { url: string };
    last = await new Promise<string>((resolve) => {
      const socket = new WebSocket(url);
      onTestFinished(() => socket.terminate());
      socket.on('open', () => resolve('ok'));
      socket.on('error', () => resolve('refused'));
    });
  }
  return last;
}

/** Installs the app; the code is used after so many seconds. */
export async function installAfter(world: LimitWorld, seconds: number): Promise<string> {
  const { sandbox, clock, mina, client } = world;
  const { clientId, clientSecret } = sandbox;
  const query = new URLSearchParams({
    client_id: clientId,
    scope: 'commands',
    redirect_uri: redirectUrls[0] ?? '',
  });
  const back = new URL(mina.consent(`${sandbox.url}/oauth/v2/authorize?${query}`));
  clock.forward(seconds * 1000);
  const code = back.searchParams.get('code') ?? '';
  return errorOf(client.oauth.v2.access({ client_id: clientId, client_secret: clientSecret, code }));
}

/** A modal whose JSON has exactly so many bytes. */
export function modalOfBytes(bytes: number): ReturnType<typeof buildModal> {
  const build = (lengths: readonly number[]) =>
    buildModal({
      blocks: lengths.map((length) => ({
        type: 'section',
        text: { type: 'plain_text', text: 'a'.repeat(length) },
      })),
    });
  const full = Array.from({ length: 80 }, () => 3_000);
  const rest = bytes - Buffer.byteLength(JSON.stringify(build([...full, 1]))) + 1;
  const more = rest > 3_000 ? 1 : 0;
  if (more === 0) return build([...full, rest]);
  const two = bytes - Buffer.byteLength(JSON.stringify(build([...full, 1, 1]))) + 2;
  return build([...full, Math.floor(two / 2), Math.ceil(two / 2)]);
}

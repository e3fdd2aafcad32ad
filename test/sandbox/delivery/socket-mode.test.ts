import { describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import type { Sandbox } from '../../../src/sandbox/sandbox.ts';
import { clientFor, openSandbox, refusalOf } from '../support/open-sandbox.ts';
import { startBolt } from '../support/start-bolt.ts';

describe('a Socket Mode connection', () => {
  it('starts with hello', async () => {
    const { sandbox } = await openSandbox();
    const socket = await connect(sandbox);
    expect(await socket.next()).toMatchObject({
      type: 'hello',
      num_connections: 1,
      connection_info: { app_id: expect.stringMatching(/^A/) },
    });
  });

  it('opens with a ticket that is used once', async () => {
    const { sandbox } = await openSandbox();
    const { url = '' } = await clientFor(sandbox, sandbox.appToken).apps.connections.open();
    await openSocket(url);
    await expect(openSocket(url)).rejects.toThrow('403');
  });

  it('is refused when the manifest turns Socket Mode off', async () => {
    const { sandbox } = await openSandbox({ socketMode: false });
    expect((await refusalOf(clientFor(sandbox, sandbox.appToken).apps.connections.open())).error).toBe(
      'not_allowed_token_type',
    );
  });

  it('takes ten connections and no more', async () => {
    const { sandbox } = await openSandbox();
    for (let i = 0; i < 10; i += 1) await connect(sandbox);
    expect(sandbox.sockets.count()).toBe(10);
    await expect(connect(sandbox)).rejects.toThrow('403');
  });
});

describe('envelopes', () => {
  it('carry commands with an answer accepted, and show the answer of the acknowledgement', async () => {
    const { sandbox } = await openSandbox();
    const socket = await connect(sandbox);
    const mina = sandbox.as(sandbox.addUser({ name: 'mina' }));
    const typed = mina.command(mina.dm(), '/probe hello');
    const envelope = await socket.next('slash_commands');
    expect(envelope).toMatchObject({
      accepts_response_payload: true,
      payload: { command: '/probe', text: 'hello', user_id: mina.id, channel_name: 'directmessage' },
    });
    expect(envelope).not.toHaveProperty('retry_attempt');
    socket.send({ envelope_id: envelope.envelope_id, payload: { text: 'got it' } });
    await typed;
    expect(mina.messages(mina.dm())).toMatchObject([{ text: 'got it', ephemeral: true }]);
  });

  it('go to one connection each, by turns', async () => {
    const { sandbox } = await openSandbox({ events: ['user_change'] });
    const [one, two] = [await connect(sandbox), await connect(sandbox)];
    const user = sandbox.addUser({ name: 'mina' });
    void sandbox.updateUser(user, { realName: 'A' });
    void sandbox.updateUser(user, { realName: 'B' });
    const seen = await Promise.all([one.next('events_api'), two.next('events_api')]);
    const events = seen.map(({ payload }) => (payload as { event_id: string }).event_id);
    expect(new Set(events).size).toBe(2);
  });

  it('come again when an event was not acknowledged in time, with the attempt and the reason', async () => {
    const { sandbox } = await openSandbox(
      { events: ['user_change'] },
      { ackTimeoutMs: 50, retryDelaysMs: [0, 20, 20] },
    );
    const socket = await connect(sandbox);
    void sandbox.updateUser(sandbox.addUser({ name: 'mina' }), { realName: 'A' });
    const attempts: unknown[] = [];
    for (let i = 0; i < 4; i += 1) {
      const { retry_attempt, retry_reason } = await socket.next('events_api');
      attempts.push([retry_attempt, retry_reason]);
    }
    expect(attempts).toEqual([
      [0, ''],
      [1, 'timeout'],
      [2, 'timeout'],
      [3, 'timeout'],
    ]);
    await sandbox.settled();
    await expect(socket.next('events_api', 80)).rejects.toThrow('nothing came');
    expect(sandbox.violations().map(({ rule }) => rule)).toEqual(Array(4).fill('ack-timeout'));
  });

  it('come again on another connection when theirs closed before the acknowledgement', async () => {
    const { sandbox } = await openSandbox({ events: ['user_change'] });
    const first = await connect(sandbox);
    const changed = sandbox.updateUser(sandbox.addUser({ name: 'mina' }), { realName: 'A' });
    const lost = await first.next('events_api');
    sandbox.sockets.drop();
    await changed;
    const second = await connect(sandbox);
    const again = await second.next('events_api');
    expect(again.payload).toEqual(lost.payload);
    expect(again.retry_attempt).toBeGreaterThan(0);
    expect(sandbox.violations()).toEqual([]);
  });

  it('wait for the first connection when nobody listens yet', async () => {
    const { sandbox } = await openSandbox({ events: ['user_change'] });
    await sandbox.updateUser(sandbox.addUser({ name: 'mina' }), { realName: 'A' });
    const socket = await connect(sandbox);
    expect(await socket.next('events_api')).toMatchObject({ payload: { event: { type: 'user_change' } } });
  });

  it('note an answer where none is taken', async () => {
    const { sandbox } = await openSandbox({ events: ['user_change'] });
    const socket = await connect(sandbox);
    const changed = sandbox.updateUser(sandbox.addUser({ name: 'mina' }), { realName: 'A' });
    const { envelope_id } = await socket.next('events_api');
    socket.send({ envelope_id, payload: { text: 'thanks' } });
    await changed;
    expect(sandbox.violations()).toMatchObject([
      { rule: 'unexpected-response', message: 'the event user_change takes no answer, yet got one' },
    ]);
  });

  it('do not come for what the manifest does not subscribe to', async () => {
    const { sandbox } = await openSandbox({ events: [] });
    const socket = await connect(sandbox);
    await sandbox.updateUser(sandbox.addUser({ name: 'mina' }), { realName: 'A' });
    await expect(socket.next('events_api', 80)).rejects.toThrow('nothing came');
  });

  it('come twice, and late, when a test asks for it', async () => {
    const { sandbox } = await openSandbox({ events: ['user_change'] });
    const socket = await connect(sandbox);
    sandbox.deliveries.duplicate(1);
    sandbox.deliveries.delay(1, 60);
    void sandbox.updateUser(sandbox.addUser({ name: 'mina' }), { realName: 'A' });
    const first = await socket.next('events_api');
    const second = await socket.next('events_api');
    expect(second.payload).toEqual(first.payload);
  });
});

describe('reconnecting', () => {
  it.each(['warning', 'refresh_requested'] as const)(
    'is what Bolt does at %s, and nothing is lost',
    async (reason) => {
      const { sandbox } = await openSandbox({ events: ['user_change'] });
      const names: string[] = [];
      await startBolt(sandbox, 'socket', (app) => {
        app.event('user_change', async ({ event }) => {
          names.push(event.user.real_name);
        });
      });
      const user = sandbox.addUser({ name: 'mina' });
      await sandbox.updateUser(user, { realName: 'Before' });
      sandbox.sockets.refresh(reason);
      await until(() => sandbox.sockets.count() === 0);
      await sandbox.updateUser(user, { realName: 'Between' });
      await until(() => sandbox.sockets.count() === 1);
      await sandbox.settled();
      await sandbox.updateUser(user, { realName: 'After' });
      expect(names).toEqual(['Before', 'Between', 'After']);
    },
  );

  it('is up to the app for ten seconds, then Slack ends the connection', async () => {
    const { sandbox } = await openSandbox({}, { refreshGraceMs: 30 });
    const socket = await connect(sandbox);
    sandbox.sockets.refresh('warning');
    expect(await socket.next('disconnect')).toMatchObject({ reason: 'warning' });
    await until(() => sandbox.sockets.count() === 0);
    await expect((await connect(sandbox)).next('hello')).resolves.toMatchObject({ num_connections: 1 });
  });

  it('shows a person dispatch_failed while the app is away', async () => {
    const { sandbox } = await openSandbox();
    const mina = sandbox.as(sandbox.addUser({ name: 'mina' }));
    await expect(mina.command(mina.dm(), '/probe')).rejects.toThrow(
      '/probe failed with the error "dispatch_failed"',
    );
  });
});

interface Connection {
  next(type?: string, timeoutMs?: number): Promise<Record<string, unknown>>;
  send(message: object): void;
}

async function connect(sandbox: Sandbox): Promise<Connection> {
  const { url = '' } = await clientFor(sandbox, sandbox.appToken).apps.connections.open();
  return openSocket(url);
}

async function openSocket(url: string): Promise<Connection> {
  const socket = new WebSocket(url);
  const inbox: Record<string, unknown>[] = [];
  socket.on('message', (data) => inbox.push(JSON.parse(String(data))));
  await new Promise<void>((resolve, reject) => {
    socket.once('open', resolve);
    socket.once('error', reject);
  });
  return {
    next: async (type = 'hello', timeoutMs = 2_000) => {
      const deadline = Date.now() + timeoutMs;
      while (Date.now() < deadline) {
        const index = inbox.findIndex((message) => message.type === type);
        const [message] = index < 0 ? [] : inbox.splice(index, 1);
        if (message !== undefined) return message;
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
      throw new Error('nothing came');
    },
    send: (message) => socket.send(JSON.stringify(message)),
  };
}

async function until(done: () => boolean): Promise<void> {
  for (let waited = 0; !done(); waited += 10) {
    if (waited > 5_000) throw new Error('it did not happen');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

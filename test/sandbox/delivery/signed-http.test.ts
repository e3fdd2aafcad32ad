import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openSandbox } from '../support/open-sandbox.ts';
import { startBolt } from '../support/start-bolt.ts';

describe('delivery by HTTP', () => {
  it('signs every request with v0, at the time of the machine', async () => {
    const { sandbox } = await openSandbox(
      { events: ['user_change'] },
      { now: () => new Date('2022-02-14T00:00:00Z') },
    );
    const app = await startServer(() => ({ status: 200 }));
    sandbox.deliverTo(app.url);
    await sandbox.updateUser(sandbox.addUser({ name: 'mina' }), { realName: 'A' });
    const [request] = app.requests;
    const timestamp = String(request?.headers['x-slack-request-timestamp']);
    const expected = createHmac('sha256', sandbox.signingSecret)
      .update(`v0:${timestamp}:${request?.body}`)
      .digest('hex');
    expect(request?.headers['x-slack-signature']).toBe(`v0=${expected}`);
    expect(Math.abs(Number(timestamp) - Date.now() / 1000)).toBeLessThan(5);
    expect(JSON.parse(request?.body ?? '')).toMatchObject({ type: 'event_callback', event_time: 1644796800 });
  });

  it('sends events as JSON, commands as a form, interactions as its field payload', async () => {
    const { sandbox } = await openSandbox({
      events: ['user_change'],
      shortcuts: [{ name: 'Probe', type: 'global', callback_id: 'probe', description: 'Probe' }],
    });
    const app = await startServer(() => ({ status: 200 }));
    sandbox.deliverTo(app.url);
    const mina = sandbox.as(sandbox.addUser({ name: 'mina' }));
    await sandbox.updateUser(mina.id, { realName: 'A' });
    await mina.command(mina.dm(), '/probe a b');
    await mina.shortcut('probe');
    const [event, command, interaction] = app.requests;
    expect(event?.headers['content-type']).toBe('application/json');
    const form = new URLSearchParams(command?.body);
    expect([form.get('command'), form.get('text'), form.get('is_enterprise_install')]).toEqual([
      '/probe',
      'a b',
      'false',
    ]);
    const payload: unknown = JSON.parse(new URLSearchParams(interaction?.body).get('payload') ?? '');
    expect(payload).toMatchObject({ type: 'shortcut', callback_id: 'probe', user: { id: mina.id } });
  });

  it('tries an event four times, with its number and the reason', async () => {
    const { sandbox } = await openSandbox({ events: ['user_change'] }, { retryDelaysMs: [0, 10, 10] });
    const app = await startServer(() => ({ status: 500 }));
    sandbox.deliverTo(app.url);
    await sandbox.updateUser(sandbox.addUser({ name: 'mina' }), { realName: 'A' });
    await until(() => app.requests.length === 4);
    expect(
      app.requests.map(({ headers }) => [headers['x-slack-retry-num'], headers['x-slack-retry-reason']]),
    ).toEqual([
      [undefined, undefined],
      ['1', 'http_error'],
      ['2', 'http_error'],
      ['3', 'http_error'],
    ]);
    await expect
      .poll(() => sandbox.violations().map(({ rule }) => rule))
      .toEqual(Array(4).fill('dispatch-failed'));
  });

  it('does not try again when the app says x-slack-no-retry', async () => {
    const { sandbox } = await openSandbox({ events: ['user_change'] }, { retryDelaysMs: [0, 0, 0] });
    const app = await startServer(() => ({ status: 500, headers: { 'x-slack-no-retry': '1' } }));
    sandbox.deliverTo(app.url);
    await sandbox.updateUser(sandbox.addUser({ name: 'mina' }), { realName: 'A' });
    await sandbox.settled();
    expect(app.requests).toHaveLength(1);
  });

  it('waits three seconds for the acknowledgement: http_timeout', async () => {
    const { sandbox } = await openSandbox(
      { events: ['user_change'] },
      { ackTimeoutMs: 60, retryDelaysMs: [0] },
    );
    const app = await startServer(
      () => new Promise((resolve) => setTimeout(() => resolve({ status: 200 }), 200)),
    );
    sandbox.deliverTo(app.url);
    await sandbox.updateUser(sandbox.addUser({ name: 'mina' }), { realName: 'A' });
    await sandbox.settled();
    expect(app.requests.map(({ headers }) => headers['x-slack-retry-reason'])).toEqual([
      undefined,
      'http_timeout',
    ]);
    expect(sandbox.violations()[0]).toMatchObject({
      rule: 'ack-timeout',
      message: 'the event user_change was not acknowledged within 3 s',
    });
  });

  it('shows a person what went wrong with a command', async () => {
    const { sandbox } = await openSandbox({}, { ackTimeoutMs: 1_000 });
    const mina = sandbox.as(sandbox.addUser({ name: 'mina' }));
    const broken = await startServer(() => ({ status: 500 }));
    sandbox.deliverTo(broken.url);
    await expect(mina.command(mina.dm(), '/probe')).rejects.toThrow(
      '/probe failed with the error "dispatch_failed"',
    );
    const slow = await startServer(
      () => new Promise((resolve) => setTimeout(() => resolve({ status: 200 }), 2_500)),
    );
    sandbox.deliverTo(slow.url);
    await expect(mina.command(mina.dm(), '/probe')).rejects.toThrow(
      '/probe failed with the error "operation_timeout"',
    );
  });

  it('takes plain text as the answer to a command', async () => {
    const { sandbox } = await openSandbox();
    const app = await startServer(() => ({ status: 200, body: 'plain words' }));
    sandbox.deliverTo(app.url);
    const mina = sandbox.as(sandbox.addUser({ name: 'mina' }));
    await mina.command(mina.dm(), '/probe');
    expect(mina.messages(mina.dm()).map(({ text }) => text)).toEqual(['plain words']);
  });

  it('goes back to sockets', async () => {
    const { sandbox } = await openSandbox();
    const app = await startServer(() => ({ status: 200 }));
    sandbox.deliverTo(app.url);
    sandbox.deliverTo(null);
    const mina = sandbox.as(sandbox.addUser({ name: 'mina' }));
    await expect(mina.command(mina.dm(), '/probe')).rejects.toThrow('dispatch_failed');
    expect(app.requests).toEqual([]);
  });
});

describe('url_verification', () => {
  it('is asked of a request URL, and answered by Bolt', async () => {
    const { sandbox } = await openSandbox();
    await expect(startBolt(sandbox, 'http', () => {})).resolves.toBeDefined();
  });

  it('fails for a server that does not give the challenge back', async () => {
    const { sandbox } = await openSandbox();
    const { url, requests } = await startServer(() => ({ status: 200, body: 'hello' }));
    await expect(sandbox.verifyRequestUrl(url)).rejects.toThrow('did not answer the challenge (HTTP 200)');
    expect(JSON.parse(requests[0]?.body ?? '')).toMatchObject({ type: 'url_verification' });
  });
});

interface Answer {
  readonly status: number;
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

async function startServer(
  answer: () => Answer | Promise<Answer>,
): Promise<{ url: string; requests: { headers: IncomingHttpHeaders; body: string }[] }> {
  const requests: { headers: IncomingHttpHeaders; body: string }[] = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += String(chunk);
    requests.push({ headers: request.headers, body });
    const { status, headers = {}, body: text = '' } = await answer();
    response.writeHead(status, headers).end(text);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, requests };
}

async function until(done: () => boolean): Promise<void> {
  for (let waited = 0; !done(); waited += 10) {
    if (waited > 5_000) throw new Error('it did not happen');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

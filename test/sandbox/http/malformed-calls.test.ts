import { connect } from 'node:net';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apiMethods } from '../../../src/sandbox/api/methods.ts';
import type { Sandbox } from '../../../src/sandbox/sandbox.ts';
import { openSandbox, refusalOf } from '../support/open-sandbox.ts';

const hangMs = 5_000;

/** A JSON value as deep as another client's bug may make it. */
function deep(levels: number): string {
  return `${'['.repeat(levels)}${']'.repeat(levels)}`;
}

const methods = fc.oneof(
  fc.constantFrom(...Object.keys(apiMethods)),
  fc.constantFrom('', '.', '..%2f', 'chat.shout', 'constructor', '__proto__', 'toString', '%00', '%E0%A4%A'),
);
const contentTypes = fc.constantFrom(
  'application/json',
  'application/json; charset=utf-8',
  'application/x-www-form-urlencoded',
  'multipart/form-data',
  'multipart/form-data; boundary=x',
  'text/plain',
  'image/png',
  '',
);
const names = fc.constantFrom(
  ...new Set(Object.values(apiMethods).flatMap(({ arguments: known }) => known)),
  '__proto__',
  'constructor',
  'a-b',
);
const oddTexts = fc.constantFrom(
  '-1',
  'NaN',
  '1e309',
  '[]',
  '{}',
  '[null]',
  '{"blocks":[null]}',
  '\u0000',
  '<!channel>',
);
const fields = fc.dictionary(names, fc.oneof(fc.jsonValue({ maxDepth: 4 }), oddTexts), { maxKeys: 8 });
const bodies = fc.oneof(
  fields.map((given) => JSON.stringify(given)),
  fields.map((given) => {
    const texts = Object.entries(given).map(([key, value]): [string, string] => [key, textOf(value)]);
    return new URLSearchParams(texts).toString();
  }),
  fields.map((given) => multipart(given, '--x--\r\n')),
  fields.map((given) => multipart(given, '')),
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.constantFrom('null', '[]', '"a"', '{', deep(50), deep(5_000), '%', '=&=&', '--x', '--x--'),
);
const tokens = (sandbox: Sandbox) =>
  fc.oneof(
    { weight: 5, arbitrary: fc.constant(`Bearer ${sandbox.botToken}`) },
    fc.constantFrom(
      `Bearer ${sandbox.appToken}`,
      'Bearer',
      'Bearer ',
      'Basic !!!',
      'Basic OjpwOg==',
      'a',
      '',
    ),
  );

describe('a call that no client of Slack would make', () => {
  it('gets an answer that says what is wrong, whatever its method, headers and body', async () => {
    const { sandbox } = await openSandbox();
    const call = fc.record({
      method: methods,
      type: contentTypes,
      body: bodies,
      authorization: tokens(sandbox),
      verb: fc.constantFrom('POST', 'POST', 'GET', 'PUT', 'DELETE'),
    });
    await fc.assert(
      fc.asyncProperty(call, async ({ method, type, body, authorization, verb }) => {
        const response = await fetch(`${sandbox.apiUrl}${method}`, {
          method: verb,
          headers: { ...(type && { 'content-type': type }), ...(authorization && { authorization }) },
          ...(verb === 'GET' ? {} : { body: Buffer.from(body) }),
          signal: AbortSignal.timeout(hangMs),
        });
        const answer = (await response.json()) as { ok: boolean; error?: string };
        expect(response.status).toBeLessThan(500);
        if (!answer.ok) expect(answer.error).toMatch(/^[a-z][a-z_]+$/);
      }),
      { numRuns: 600 },
    );
    await stillAnswers(sandbox);
  });

  it('gets an answer at uploads, response_urls, files, consent pages and anywhere else', async () => {
    const { sandbox } = await openSandbox();
    const paths = fc.constantFrom(
      '/upload/v1/guess',
      '/commands/T1/guess',
      '/files-pri/T1-F1/a.md',
      '/files-pri/T1/download/a.md',
      '/oauth/v2/authorize',
      '/oauth/v2/authorize?client_id=%FF',
      '/openid/connect/authorize?client_id=a&redirect_uri=:',
      '/openid/connect/keys',
      '/link/',
      '/',
      '/..%2f..%2f',
    );
    const call = fc.record({
      path: paths,
      type: contentTypes,
      body: bodies,
      verb: fc.constantFrom('GET', 'POST', 'PUT', 'OPTIONS'),
    });
    await fc.assert(
      fc.asyncProperty(call, async ({ path, type, body, verb }) => {
        const response = await fetch(`${sandbox.url}${path}`, {
          method: verb,
          headers: type ? { 'content-type': type } : {},
          ...(verb === 'GET' ? {} : { body: Buffer.from(body) }),
          redirect: 'manual',
          signal: AbortSignal.timeout(hangMs),
        });
        await response.text();
        expect(response.status).toBeLessThan(500);
      }),
      { numRuns: 250 },
    );
    await stillAnswers(sandbox);
  });

  it('is refused when it is huge, and when it is deeper than anybody reads', async () => {
    const { sandbox, client } = await openSandbox();
    const mina = sandbox.addUser({ name: 'mina' });
    const post = async (body: string) => {
      const response = await fetch(`${sandbox.apiUrl}chat.postMessage`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${sandbox.botToken}`,
          'content-type': 'application/json; charset=utf-8',
        },
        body,
        signal: AbortSignal.timeout(hangMs * 2),
      });
      return [response.status, ((await response.json()) as { error: string }).error];
    };
    expect(await post(JSON.stringify({ channel: mina, text: 'a'.repeat(20_000_000) }))).toEqual([
      413,
      'request_too_large',
    ]);
    expect(await post(`{"channel":"${mina}","blocks":${deep(100_000)}}`)).toEqual([200, 'invalid_json']);
    const nested = `${'{"type":"container","child_blocks":['.repeat(2_000)}${']}'.repeat(2_000)}`;
    expect(await post(`{"channel":"${mina}","blocks":[${nested}]}`)).toEqual([200, 'invalid_json']);
    const asForm = client.apiCall('chat.postMessage', { channel: mina, text: 'a', blocks: `[${nested}]` });
    expect((await refusalOf(asForm)).error).toBe('invalid_blocks_format');
    await stillAnswers(sandbox);
  });

  it('does not hang the others when it never ends', async () => {
    const { sandbox } = await openSandbox();
    const { hostname, port } = new URL(sandbox.url);
    const socket = connect(Number(port), hostname);
    socket.on('error', () => {});
    socket.write(
      'POST /api/chat.postMessage HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\ncontent-length: 1000\r\n\r\n{',
    );
    await stillAnswers(sandbox);
    socket.destroy();
    await stillAnswers(sandbox);
  });
});

async function stillAnswers(sandbox: Sandbox): Promise<void> {
  const response = await fetch(`${sandbox.apiUrl}auth.test`, {
    method: 'POST',
    headers: { authorization: `Bearer ${sandbox.botToken}` },
  });
  const answer = (await response.json()) as { ok: boolean; error?: string };
  // A call may have removed the app, which is an answer too.
  expect([undefined, 'account_inactive']).toContain(answer.error);
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function multipart(given: Record<string, unknown>, end: string): string {
  const parts = Object.entries(given).map(
    ([name, value]) => `--x\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${textOf(value)}\r\n`,
  );
  return parts.join('') + end;
}

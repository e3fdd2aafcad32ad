import { describe, expect, it } from 'vitest';
import { clientFor, openSandbox, refusalOf } from '../support/open-sandbox.ts';

describe('the forms of a call', () => {
  it('takes arguments as a form, and says so when a charset came with it', async () => {
    const { sandbox } = await openSandbox();
    const answer = await post(sandbox.apiUrl, 'api.test', new URLSearchParams({ foo: 'bar' }), {});
    expect(answer).toEqual({
      ok: true,
      args: { foo: 'bar' },
      warning: 'superfluous_charset',
      response_metadata: { warnings: ['superfluous_charset'] },
    });
  });

  it('takes the token as a form argument', async () => {
    const { sandbox } = await openSandbox();
    const answer = await post(
      sandbox.apiUrl,
      'auth.test',
      new URLSearchParams({ token: sandbox.botToken }),
      {},
    );
    expect(answer).toMatchObject({ ok: true, user_id: sandbox.botUserId });
  });

  it('takes arguments as multipart', async () => {
    const { sandbox } = await openSandbox();
    const form = new FormData();
    form.set('token', sandbox.botToken);
    form.set('user', sandbox.botUserId);
    expect(await post(sandbox.apiUrl, 'users.info', form, {})).toMatchObject({ ok: true });
  });

  it('takes arguments in the address of a GET', async () => {
    const { sandbox } = await openSandbox();
    const response = await fetch(`${sandbox.apiUrl}users.info?user=${sandbox.botUserId}`, {
      headers: { authorization: `Bearer ${sandbox.botToken}` },
    });
    expect(await response.json()).toMatchObject({ ok: true });
  });

  it('takes JSON with the token in a header, and says so when the charset is missing', async () => {
    const { sandbox } = await openSandbox();
    const channel = sandbox.addChannel({ name: 'plaza', members: [sandbox.botUserId] });
    const body = JSON.stringify({ channel, text: 'hello' });
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${sandbox.botToken}` };
    expect(await post(sandbox.apiUrl, 'chat.postMessage', body, headers)).toMatchObject({
      ok: true,
      warning: 'missing_charset',
      response_metadata: { warnings: ['missing_charset'] },
    });
  });

  it('does not take the token out of JSON', async () => {
    const { sandbox } = await openSandbox();
    const body = JSON.stringify({ token: sandbox.botToken });
    expect(
      await post(sandbox.apiUrl, 'auth.test', body, { 'content-type': 'application/json; charset=utf-8' }),
    ).toEqual({
      ok: false,
      error: 'not_authed',
    });
  });

  it('reads no JSON for a method that is documented for forms only', async () => {
    const { sandbox } = await openSandbox();
    const body = JSON.stringify({ user: sandbox.botUserId });
    const headers = {
      'content-type': 'application/json; charset=utf-8',
      authorization: `Bearer ${sandbox.botToken}`,
    };
    expect(await post(sandbox.apiUrl, 'users.info', body, headers)).toMatchObject({
      ok: false,
      error: 'invalid_arguments',
      response_metadata: { messages: ['[ERROR] missing required field: user'] },
    });
  });

  it.each([
    ['{"text"', 'application/json', 'invalid_json'],
    ['[1]', 'application/json', 'json_not_object'],
    ['text', 'text/csv', 'invalid_post_type'],
    ['--x', 'multipart/form-data', 'invalid_form_data'],
  ])('refuses a body of %s as %s: %s', async (body, type, error) => {
    const { sandbox } = await openSandbox();
    expect(await post(sandbox.apiUrl, 'auth.test', body, { 'content-type': type })).toEqual({
      ok: false,
      error,
    });
    expect(sandbox.violations().map(({ rule }) => rule)).toEqual([error]);
  });
});

describe('who may call', () => {
  it('refuses a call without a token: not_authed', async () => {
    const { sandbox } = await openSandbox();
    expect((await refusalOf(clientFor(sandbox, '').auth.test())).error).toBe('not_authed');
  });

  it('refuses a token it does not know: invalid_auth', async () => {
    const { sandbox } = await openSandbox();
    expect((await refusalOf(clientFor(sandbox, 'xoxb-other').auth.test())).error).toBe('invalid_auth');
  });

  it('refuses the wrong kind of token: not_allowed_token_type', async () => {
    const { sandbox, client } = await openSandbox();
    expect((await refusalOf(clientFor(sandbox, sandbox.appToken).auth.test())).error).toBe(
      'not_allowed_token_type',
    );
    expect((await refusalOf(client.apps.connections.open())).error).toBe('not_allowed_token_type');
  });

  it('refuses every call after the app was removed: account_inactive', async () => {
    const { sandbox, client } = await openSandbox();
    await sandbox.uninstall();
    expect((await refusalOf(client.auth.test())).error).toBe('account_inactive');
  });

  it('refuses a method that does not exist: unknown_method', async () => {
    const { client } = await openSandbox();
    expect(await refusalOf(client.apiCall('chat.shout'))).toMatchObject({
      error: 'unknown_method',
      req_method: 'chat.shout',
    });
  });

  it('refuses a call beyond the manifest: missing_scope names the needed and the provided scopes', async () => {
    const { client } = await openSandbox({ scopes: ['chat:write', 'commands'] });
    expect(await refusalOf(client.users.info({ user: 'U0' }))).toMatchObject({
      error: 'missing_scope',
      needed: 'users:read',
      provided: 'chat:write,commands',
    });
  });

  it('tells the scopes of token and method in headers', async () => {
    const { client } = await openSandbox({ scopes: ['commands', 'users:read'] });
    const { response_metadata } = await client.users.list({ limit: 10 });
    expect(response_metadata).toMatchObject({
      scopes: ['commands', 'users:read'],
      acceptedScopes: ['users:read'],
    });
  });

  it('refuses malformed argument names: invalid_arg_name', async () => {
    const { client } = await openSandbox();
    expect((await refusalOf(client.apiCall('auth.test', { 'a-b': 1 }))).error).toBe('invalid_arg_name');
  });

  it('takes an argument that is not documented, and notes it', async () => {
    const { sandbox, client } = await openSandbox();
    await client.apiCall('auth.test', { verbose: true });
    expect(sandbox.violations()).toMatchObject([
      {
        rule: 'undocumented-argument',
        method: 'auth.test',
        message: 'auth.test has no documented argument verbose',
      },
    ]);
  });
});

describe('what a test can look up', () => {
  it('keeps the calls with their arguments, without the token', async () => {
    const { sandbox, client } = await openSandbox();
    await refusalOf(client.users.info({ user: 'U404' }));
    expect(sandbox.calls('users.info')).toEqual([
      { method: 'users.info', arguments: { user: 'U404' }, ok: false, error: 'user_not_found' },
    ]);
  });

  it('keeps every refusal as a violation until it is cleared', async () => {
    const { sandbox, client } = await openSandbox();
    await refusalOf(client.users.info({ user: 'U404' }));
    expect(sandbox.violations()).toMatchObject([{ rule: 'user_not_found', method: 'users.info' }]);
    sandbox.clearViolations();
    expect(sandbox.violations()).toEqual([]);
  });
});

async function post(
  apiUrl: string,
  method: string,
  body: string | URLSearchParams | FormData,
  headers: Record<string, string>,
): Promise<unknown> {
  const response = await fetch(`${apiUrl}${method}`, { method: 'POST', body, headers });
  return response.json();
}

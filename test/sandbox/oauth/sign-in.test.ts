import { createPublicKey, createVerify, type JsonWebKey } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Sandbox } from '../../../src/sandbox/sandbox.ts';
import { clientFor, openSandbox, refusalOf } from '../support/open-sandbox.ts';

const redirectUrls = ['http://127.0.0.1/callback'];

describe('Sign in with Slack', () => {
  it('gives an ID token that its published key proves, and the same claims by userInfo', async () => {
    const { sandbox, client } = await openSandbox({ redirectUrls });
    const mina = sandbox.as(sandbox.addUser({ name: 'mina', realName: 'Mina Han', locale: 'ko-KR' }));
    const code = new URL(mina.consent(signInPage(sandbox))).searchParams.get('code') ?? '';
    const answer = await client.openid.connect.token({
      client_id: sandbox.clientId,
      client_secret: sandbox.clientSecret,
      code,
    });
    const claims = await verify(sandbox, answer.id_token ?? '');
    const person = {
      sub: mina.id,
      'https://slack.com/user_id': mina.id,
      'https://slack.com/team_id': sandbox.workspace.id,
      email: 'mina@sandbox.test',
      email_verified: true,
      name: 'Mina Han',
      given_name: 'Mina',
      family_name: 'Han',
      locale: 'ko-KR',
    };
    expect(claims).toMatchObject({ ...person, iss: sandbox.url, aud: sandbox.clientId, nonce: 'n1' });
    const info = await clientFor(sandbox, answer.access_token ?? '').openid.connect.userInfo();
    expect(info).toMatchObject({ ok: true, ...person });
  });

  it('tells only what the scopes allow', async () => {
    const { sandbox, client } = await openSandbox({ redirectUrls });
    const mina = sandbox.as(sandbox.addUser({ name: 'mina' }));
    const code =
      new URL(mina.consent(signInPage(sandbox, { scope: 'openid' }))).searchParams.get('code') ?? '';
    const credentials = { client_id: sandbox.clientId, client_secret: sandbox.clientSecret, code };
    const { access_token = '' } = await client.openid.connect.token(credentials);
    const info = await clientFor(sandbox, access_token).openid.connect.userInfo();
    expect(info).not.toHaveProperty('email');
    expect(info).not.toHaveProperty('name');
    expect((await refusalOf(clientFor(sandbox, access_token).users.info({ user: mina.id }))).error).toBe(
      'not_allowed_token_type',
    );
  });

  it('is refused without openid, and for a code of another kind', async () => {
    const { sandbox, client } = await openSandbox({ redirectUrls });
    const mina = sandbox.as(sandbox.addUser({ name: 'mina' }));
    expect(() => mina.consent(signInPage(sandbox, { scope: 'email' }))).toThrow('invalid_request');
    const code = new URL(mina.consent(signInPage(sandbox))).searchParams.get('code') ?? '';
    const credentials = { client_id: sandbox.clientId, client_secret: sandbox.clientSecret, code };
    expect((await refusalOf(client.oauth.v2.access(credentials))).error).toBe('invalid_code');
  });
});

function signInPage(sandbox: Sandbox, changes: Record<string, string> = {}): string {
  const query = {
    client_id: sandbox.clientId,
    response_type: 'code',
    scope: 'openid email profile',
    redirect_uri: 'http://127.0.0.1/callback',
    state: 's1',
    nonce: 'n1',
    ...changes,
  };
  return `${sandbox.url}/openid/connect/authorize?${new URLSearchParams(query)}`;
}

async function verify(sandbox: Sandbox, token: string): Promise<unknown> {
  const [head = '', body = '', signature = ''] = token.split('.');
  const configuration = await read<{ jwks_uri: string }>(`${sandbox.url}/.well-known/openid-configuration`);
  const { keys } = await read<{ keys: [JsonWebKey] }>(configuration.jwks_uri);
  const key = createPublicKey({ key: keys[0], format: 'jwk' });
  const proven = createVerify('RSA-SHA256').update(`${head}.${body}`).verify(key, signature, 'base64url');
  expect(proven).toBe(true);
  return JSON.parse(Buffer.from(body, 'base64url').toString());
}

async function read<T>(address: string): Promise<T> {
  return (await fetch(address)).json() as Promise<T>;
}

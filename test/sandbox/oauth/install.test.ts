import type { AddressInfo } from 'node:net';
import { App, HTTPReceiver, type Installation } from '@slack/bolt';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Sandbox } from '../../../src/sandbox/sandbox.ts';
import { clientFor, createClock, openSandbox, refusalOf } from '../support/open-sandbox.ts';
import { silentLogger } from '../support/silent-logger.ts';

const redirectUrls = ['http://127.0.0.1/callback'];
const redirect_uri = 'http://127.0.0.1/callback';

describe('installing the app', () => {
  it("goes through Bolt's install page with Slack's own @slack/oauth", async () => {
    const { sandbox } = await openSandbox({ redirectUrls: ['http://127.0.0.1/slack/oauth_redirect'] });
    const { base, stored } = await startInstaller(sandbox);
    const mina = sandbox.as(sandbox.addUser({ name: 'mina' }));
    const page = await fetch(`${base}/slack/install`, { redirect: 'manual' });
    const cookie = page.headers.get('set-cookie')?.split(';')[0] ?? '';
    const back = new URL(mina.consent(page.headers.get('location') ?? ''));
    const done = await fetch(`${base}${back.pathname}${back.search}`, {
      headers: { cookie },
      redirect: 'manual',
    });
    expect(done.status).toBe(200);
    expect(stored).toMatchObject([
      {
        team: { id: sandbox.workspace.id, name: sandbox.workspace.name },
        user: { id: mina.id },
        bot: { token: sandbox.botToken, userId: sandbox.botUserId, scopes: ['chat:write', 'commands'] },
        isEnterpriseInstall: false,
      },
    ]);
    expect(sandbox.violations()).toEqual([]);
  });

  it('gives a new token after the app was removed', async () => {
    const { sandbox } = await openSandbox({ redirectUrls });
    const mina = sandbox.as(sandbox.addUser({ name: 'mina' }));
    const before = sandbox.botToken;
    await sandbox.uninstall();
    const answer = await exchange(sandbox, codeOf(mina.consent(consentPage(sandbox))));
    expect(answer).toMatchObject({ ok: true, access_token: sandbox.botToken, token_type: 'bot' });
    expect(sandbox.botToken).not.toBe(before);
    expect((await refusalOf(clientFor(sandbox, before).auth.test())).error).toBe('invalid_auth');
    expect((await clientFor(sandbox, sandbox.botToken).auth.test()).ok).toBe(true);
  });

  it('can be refused by the person', async () => {
    const { sandbox } = await openSandbox({ redirectUrls });
    const mina = sandbox.as(sandbox.addUser({ name: 'mina' }));
    expect(mina.consent(consentPage(sandbox), false)).toBe(`${redirect_uri}?error=access_denied&state=s1`);
  });

  it('exchanges a code once, within ten minutes, for its own address', async () => {
    const clock = createClock();
    const { sandbox } = await openSandbox({ redirectUrls }, { now: clock.now });
    const mina = sandbox.as(sandbox.addUser({ name: 'mina' }));
    const code = codeOf(mina.consent(consentPage(sandbox)));
    expect(await exchange(sandbox, code, { redirect_uri: 'http://127.0.0.1/other' })).toMatchObject({
      error: 'bad_redirect_uri',
    });
    expect(await exchange(sandbox, code, { client_secret: 'guess' })).toMatchObject({
      error: 'bad_client_secret',
    });
    expect(await exchange(sandbox, code, { client_id: '1.2' })).toMatchObject({ error: 'invalid_client_id' });
    expect(await exchange(sandbox, code)).toMatchObject({ ok: true });
    expect(await exchange(sandbox, code)).toMatchObject({ error: 'invalid_code' });
    const late = codeOf(mina.consent(consentPage(sandbox)));
    clock.forward(600_001);
    expect(await exchange(sandbox, late)).toMatchObject({ error: 'invalid_code' });
  });

  it('takes the client by HTTP Basic authentication', async () => {
    const { sandbox } = await openSandbox({ redirectUrls });
    const code = codeOf(sandbox.as(sandbox.addUser({ name: 'mina' })).consent(consentPage(sandbox)));
    const basic = Buffer.from(`${sandbox.clientId}:${sandbox.clientSecret}`).toString('base64');
    const response = await fetch(`${sandbox.apiUrl}oauth.v2.access`, {
      method: 'POST',
      headers: { authorization: `Basic ${basic}` },
      body: new URLSearchParams({ code }),
    });
    expect(await response.json()).toMatchObject({ ok: true });
  });

  it.each([
    ['another client', { client_id: '1.2' }, 'invalid_client_id'],
    ['a scope the manifest does not have', { scope: 'admin' }, 'invalid_scope'],
    ['no scope', { scope: '' }, 'no_scopes'],
    ['an address the manifest does not have', { redirect_uri: 'http://evil.test/' }, 'bad_redirect_uri'],
  ])('shows an error for %s', async (_what, changes, error) => {
    const { sandbox } = await openSandbox({ redirectUrls });
    const mina = sandbox.as(sandbox.addUser({ name: 'mina' }));
    const address = consentPage(sandbox, changes);
    expect(() => mina.consent(address)).toThrow(error);
    const page = await fetch(address);
    expect([page.status, await page.text()]).toEqual([400, expect.stringContaining(error)]);
  });

  it('has a page that lists the scopes and sends the browser back', async () => {
    const { sandbox } = await openSandbox({ redirectUrls });
    const mina = sandbox.addUser({ name: 'mina', realName: 'Mina <Han>' });
    const page = await fetch(consentPage(sandbox));
    const text = await page.text();
    expect(text).toContain('<li>chat:write</li>');
    expect(text).toContain('Mina &lt;Han&gt;');
    const answered = await fetch(consentPage(sandbox), {
      method: 'POST',
      body: new URLSearchParams({ user: mina, answer: 'allow' }),
      redirect: 'manual',
    });
    expect(answered.headers.get('location')).toMatch(/^http:\/\/127\.0\.0\.1\/callback\?code=.+&state=s1$/);
  });
});

function consentPage(sandbox: Sandbox, changes: Record<string, string> = {}): string {
  const query = {
    client_id: sandbox.clientId,
    scope: 'chat:write,commands',
    redirect_uri,
    state: 's1',
    ...changes,
  };
  return `${sandbox.url}/oauth/v2/authorize?${new URLSearchParams(query)}`;
}

function codeOf(address: string): string {
  return new URL(address).searchParams.get('code') ?? '';
}

async function exchange(
  sandbox: Sandbox,
  code: string,
  changes: Record<string, string> = {},
): Promise<unknown> {
  const body = {
    client_id: sandbox.clientId,
    client_secret: sandbox.clientSecret,
    code,
    redirect_uri,
    ...changes,
  };
  const response = await fetch(`${sandbox.apiUrl}oauth.v2.access`, {
    method: 'POST',
    body: new URLSearchParams(body),
  });
  return response.json();
}

async function startInstaller(sandbox: Sandbox): Promise<{ base: string; stored: Installation[] }> {
  const stored: Installation[] = [];
  const receiver = new HTTPReceiver({
    signingSecret: sandbox.signingSecret,
    clientId: sandbox.clientId,
    clientSecret: sandbox.clientSecret,
    stateSecret: 'state-secret',
    scopes: ['chat:write', 'commands'],
    logger: silentLogger,
    installationStore: {
      storeInstallation: async (installation) => {
        stored.push(installation as Installation);
      },
      fetchInstallation: async () => {
        const [installation] = stored;
        if (installation === undefined) throw new Error('not installed');
        return installation as never;
      },
    },
    installerOptions: {
      authorizationUrl: `${sandbox.url}/oauth/v2/authorize`,
      clientOptions: { slackApiUrl: sandbox.apiUrl, retryConfig: { retries: 0 } },
      directInstall: true,
    },
  });
  new App({ receiver, logger: silentLogger, convoStore: false });
  const server = await receiver.start(0);
  onTestFinished(async () => {
    server.closeAllConnections();
    await receiver.stop();
  });
  return { base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, stored };
}

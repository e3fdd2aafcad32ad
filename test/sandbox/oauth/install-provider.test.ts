import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Installation, InstallProvider } from '@slack/oauth';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Sandbox } from '../../../src/sandbox/sandbox.ts';
import { openSandbox } from '../support/open-sandbox.ts';
import { silentLogger } from '../support/silent-logger.ts';

describe("installing with Slack's own @slack/oauth, without Bolt", () => {
  it('ends with a token that authorizes calls', async () => {
    const { sandbox, browse, provider } = await openInstaller();
    const mina = sandbox.as(sandbox.addUser({ name: 'mina' }));
    const { location, cookie } = await browse('/install');
    const { status, text } = await browse(mina.consent(location), cookie);
    expect([status, text]).toEqual([200, 'installed']);
    const query = { teamId: sandbox.workspace.id, enterpriseId: undefined, isEnterpriseInstall: false };
    expect(await provider.authorize(query)).toMatchObject({
      botToken: sandbox.botToken,
      botUserId: sandbox.botUserId,
      teamId: sandbox.workspace.id,
    });
    expect(sandbox.violations()).toEqual([]);
  });

  it('ends with the error of the page when the person refuses', async () => {
    const { sandbox, browse } = await openInstaller();
    const mina = sandbox.as(sandbox.addUser({ name: 'mina' }));
    const { location, cookie } = await browse('/install');
    expect(await browse(mina.consent(location, false), cookie)).toMatchObject({
      status: 400,
      text: 'slack_oauth_installer_authorization_error: User cancelled the OAuth installation flow!',
    });
  });

  it('refuses an answer with a state that it never gave', async () => {
    const { sandbox, browse } = await openInstaller();
    const mina = sandbox.as(sandbox.addUser({ name: 'mina' }));
    const { location, cookie } = await browse('/install');
    const back = new URL(mina.consent(location));
    back.searchParams.set('state', 'guess');
    expect(await browse(back.href, cookie)).toMatchObject({ status: 400 });
  });
});

/** A web server with an install page of @slack/oauth, and a browser that follows no redirect. */
async function openInstaller() {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const { sandbox } = await openSandbox({ redirectUrls: [`${base}/back`] });
  const provider = createProvider(sandbox);
  server.on('request', (request, response) => {
    const scopes = ['chat:write', 'commands'];
    if (request.url === '/install') {
      const options = { scopes, redirectUri: `${base}/back` };
      void provider.handleInstallPath(request, response, {}, options);
      return;
    }
    void provider.handleCallback(request, response, {
      success: () => response.end('installed'),
      failure: (error) => response.writeHead(400).end(`${error.code}: ${error.message}`),
    });
  });
  const browse = async (address: string, cookie = '') => {
    const answer = await fetch(new URL(address, base), { redirect: 'manual', headers: { cookie } });
    return {
      status: answer.status,
      text: await answer.text(),
      location: answer.headers.get('location') ?? '',
      cookie: answer.headers.get('set-cookie')?.split(';')[0] ?? '',
    };
  };
  return { sandbox, browse, provider };
}

function createProvider(sandbox: Sandbox): InstallProvider {
  const stored = new Map<string, Installation>();
  return new InstallProvider({
    clientId: sandbox.clientId,
    clientSecret: sandbox.clientSecret,
    stateSecret: 'state-secret',
    authorizationUrl: `${sandbox.url}/oauth/v2/authorize`,
    clientOptions: { slackApiUrl: sandbox.apiUrl, retryConfig: { retries: 0 } },
    directInstall: true,
    logger: silentLogger,
    installationStore: {
      storeInstallation: async (installation) => {
        stored.set(installation.team?.id ?? '', installation);
      },
      fetchInstallation: async ({ teamId }) => {
        const installation = stored.get(teamId ?? '');
        if (installation === undefined) throw new Error('not installed');
        return installation as never;
      },
    },
  });
}

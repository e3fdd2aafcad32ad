import type { AddressInfo } from 'node:net';
import { App, HTTPReceiver, SocketModeReceiver } from '@slack/bolt';
import { onTestFinished } from 'vitest';
import type { Sandbox } from '../../../src/sandbox/sandbox.ts';
import { silentLogger } from './silent-logger.ts';

/** The two ways Slack reaches an app. */
export const receivers = ['socket', 'http'] as const;

/** A Bolt app, as an app's author would write it, connected to the sandbox until the end of the test. */
export async function startBolt(
  sandbox: Sandbox,
  receiver: (typeof receivers)[number],
  register: (app: App) => void,
): Promise<App> {
  const clientOptions = { slackApiUrl: sandbox.apiUrl, retryConfig: { retries: 0 } };
  const common = { token: sandbox.botToken, clientOptions, convoStore: false as const, logger: silentLogger };
  if (receiver === 'socket') {
    const socket = new SocketModeReceiver({
      appToken: sandbox.appToken,
      logger: silentLogger,
      installerOptions: { clientOptions },
      // How long the client waits before it reconnects; Slack's default is five seconds.
      clientPingTimeout: 300,
    });
    const app = new App({ ...common, receiver: socket });
    register(app);
    await app.start();
    onTestFinished(() => socket.client.disconnect());
    return app;
  }
  const http = new HTTPReceiver({ signingSecret: sandbox.signingSecret, logger: silentLogger });
  const app = new App({ ...common, receiver: http });
  register(app);
  const server = await http.start(0);
  const { port } = server.address() as AddressInfo;
  const requestUrl = `http://127.0.0.1:${port}/slack/events`;
  await sandbox.verifyRequestUrl(requestUrl);
  sandbox.deliverTo(requestUrl);
  onTestFinished(async () => {
    server.closeAllConnections();
    await http.stop();
  });
  return app;
}

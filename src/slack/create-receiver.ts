import type { Server } from 'node:http';
import { type CustomRoute, HTTPReceiver, SocketModeReceiver } from '@slack/bolt';
import { WebAPIPlatformError } from '@slack/web-api';
import { BadAppToken, NoWayToListen } from './bad-slack-settings.ts';
import { createBoltLogger, type SlackLogger } from './bolt-logger.ts';
import { webClientOptions } from './clients.ts';

/** How Slack reaches the bot: with an app token by Socket Mode, else over HTTP with a signing secret. */
export interface ReceiverOptions {
  readonly appToken?: string;
  readonly signingSecret?: string;
  /** Base of the Web API; absent: Slack's own. */
  readonly apiUrl?: string;
  readonly logger: SlackLogger;
  /** What else is served on the port, beside `/slack/events`. HTTP only: Socket Mode opens no port. */
  readonly customRoutes?: CustomRoute[];
}

export type SlackReceiver = HTTPReceiver | SocketModeReceiver;

/** Bolt's ear. @throws NoWayToListen */
export function createReceiver(options: ReceiverOptions): SlackReceiver {
  const logger = createBoltLogger(options.logger);
  if (options.appToken !== undefined) {
    const clientOptions = { ...webClientOptions(options), timeout: 10_000, retryConfig: { retries: 3 } };
    return new SocketModeReceiver({
      appToken: options.appToken,
      logger,
      installerOptions: { clientOptions },
    });
  }
  if (options.signingSecret === undefined) throw new NoWayToListen();
  const { signingSecret, customRoutes = [] } = options;
  return new HTTPReceiver({ signingSecret, logger, customRoutes });
}

/** An ear that listens. */
export interface Listening {
  /** Null in Socket Mode, which needs none. */
  readonly port: number | null;
  /** Takes nothing more; resolves when every answer under way is out. */
  readonly stop: () => Promise<void>;
}

/** Begins to listen, over HTTP on a port (0: any free one). @throws BadAppToken; EADDRINUSE for a port that is taken */
export async function startReceiver(receiver: SlackReceiver, port: number): Promise<Listening> {
  if (receiver instanceof HTTPReceiver) {
    const server = await receiver.start(port);
    const address = server.address();
    return {
      port: typeof address === 'object' && address !== null ? address.port : port,
      stop: () => stopServer(receiver, server),
    };
  }
  try {
    await receiver.start();
    return { port: null, stop: () => receiver.stop() };
  } catch (error) {
    throw error instanceof WebAPIPlatformError ? new BadAppToken(error.data.error) : error;
  }
}

async function stopServer(
  receiver: HTTPReceiver,
  server: Pick<Server, 'closeIdleConnections'>,
): Promise<void> {
  // Node lets a connection idle for seconds when its last answer goes out after `close`.
  const sweep = setInterval(() => server.closeIdleConnections(), 20);
  await receiver.stop().finally(() => clearInterval(sweep));
}

import { App, type CustomRoute, HTTPReceiver, SocketModeReceiver } from '@slack/bolt';
import { WebAPIPlatformError } from '@slack/web-api';
import type { Flows } from '../flows/flows.ts';
import { BadBotToken, NoWayToListen } from './bad-slack-settings.ts';
import { createBoltLogger, type SlackLogger } from './bolt-logger.ts';
import { type SlackClients, webClientOptions } from './clients.ts';
import { registerCommands } from './commands/register-commands.ts';
import { guardEvents } from './event-guard.ts';
import { createRecordFailure } from './failures.ts';
import { registerLogForm } from './log-form/register-log-form.ts';
import { registerMembership } from './membership/register-membership.ts';
import { createPeople } from './people.ts';
import { createReply } from './reply.ts';
import { createResolveNames } from './resolve-names.ts';
import { registerSetup } from './setup/register-setup.ts';
import type { PostLinkMaker, SlackDeps } from './slack-deps.ts';
import { createWork } from './work.ts';

/** How to reach Slack and be reached by it: with an app token by Socket Mode, else over HTTP with a signing secret. */
export interface SlackOptions {
  readonly botToken: string;
  readonly appToken?: string;
  readonly signingSecret?: string;
  /** Base of the Web API; absent: Slack's own. */
  readonly apiUrl?: string;
  /** Where HTTP requests arrive (0: any free port). Not used in Socket Mode. */
  readonly port: number;
  readonly logger: SlackLogger;
  /** What else is served on the port, beside `/slack/events`. HTTP only: Socket Mode opens no port. */
  readonly customRoutes?: CustomRoute[];
  readonly now: () => Date;
  readonly postLink?: PostLinkMaker;
}

/** The bot, ready to listen. */
export interface SlackApp {
  readonly workspace: { readonly id: string; readonly name: string; readonly botUserId: string };
  /** Begins to listen; gives the HTTP port, null in Socket Mode. */
  readonly start: () => Promise<number | null>;
  /** Stops listening and waits, 10 s at most, for the work under way. */
  readonly stop: () => Promise<void>;
}

const settleLimitMs = 10_000;

/**
 * Puts the bot together: asks Slack whose token it is, remembers the workspace and registers every listener.
 * @throws BadBotToken, NoWayToListen
 */
export async function createSlackApp(
  options: SlackOptions,
  clients: SlackClients,
  flows: Flows,
): Promise<SlackApp> {
  const { logger, now } = options;
  const receiver = createReceiver(options);
  const { workspace, botId } = await identify(clients);
  await flows.saveWorkspace(workspace);
  const work = createWork();
  const app = new App({
    receiver,
    token: options.botToken,
    botId,
    botUserId: workspace.botUserId,
    // Who we are is known already: no further call before the first event.
    tokenVerificationEnabled: false,
    logger: createBoltLogger(logger),
    clientOptions: webClientOptions(options),
    convoStore: false,
    extendedErrorHandler: true,
  });
  const deps: SlackDeps = {
    clients,
    flows,
    logger,
    now,
    work,
    people: createPeople(clients, now),
    reply: createReply(clients, logger),
    recordFailure: createRecordFailure(logger),
    resolveNames: createResolveNames(clients, now),
    botUserId: workspace.botUserId,
    ...(options.postLink === undefined ? {} : { postLink: options.postLink }),
  };
  guardEvents(app, deps);
  for (const register of [registerCommands, registerLogForm, registerSetup, registerMembership]) {
    register(app, deps);
  }

  return {
    workspace,
    async start() {
      if (receiver instanceof SocketModeReceiver) {
        await receiver.start();
        return null;
      }
      const address = (await receiver.start(options.port)).address();
      return typeof address === 'object' && address !== null ? address.port : options.port;
    },
    async stop() {
      // An answer over a closed socket is lost: what came in is answered first, then nothing more is taken.
      if (receiver instanceof SocketModeReceiver) await work.settle(settleLimitMs / 2);
      await receiver.stop();
      if (!(await work.settle(settleLimitMs))) logger.warn({}, 'work was still under way when Slack stopped');
    },
  };
}

function createReceiver(options: SlackOptions): HTTPReceiver | SocketModeReceiver {
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

async function identify(clients: SlackClients) {
  try {
    const answer = await clients.reads.auth.test();
    const { team_id: id, team: name, user_id: botUserId, bot_id: botId } = answer;
    if (id === undefined || botUserId === undefined || botId === undefined) {
      throw new BadBotToken('it is no bot token');
    }
    return { workspace: { id, name: name ?? id, botUserId }, botId };
  } catch (error) {
    if (error instanceof WebAPIPlatformError) throw new BadBotToken(error.data.error);
    throw error;
  }
}

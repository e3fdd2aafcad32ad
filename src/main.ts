import type { Config } from './config.ts';
import { createFlows } from './flows/flows.ts';
import { createDeliver } from './jobs/deliver.ts';
import { openDeliveryQueue } from './jobs/delivery-queue.ts';
import { startHeartbeat } from './jobs/heartbeat.ts';
import type { Logger } from './logger.ts';
import { createSlackClients } from './slack/clients.ts';
import { createResolveNames } from './slack/resolve-names.ts';
import { createSendDelivery } from './slack/send-delivery.ts';
import { createSlackApp, type SlackOptions } from './slack/slack.ts';
import { type OpenDatabase, openPglite, openPostgres } from './store/open-database.ts';
import { createStore } from './store/store.ts';
import { openPort } from './web/port-in-use.ts';
import { signLink } from './web/signed-link.ts';
import { createWebApp } from './web/web-app.ts';
import { createWebRoutes } from './web/web-routes.ts';
import { startWebServer } from './web/web-server.ts';

/** What the process gives the bot beside its settings. */
export interface Surroundings {
  readonly logger: Logger;
  readonly now: () => Date;
  /** Replaces the database of the settings, for tests and the demo; it is closed with the bot. */
  readonly database?: OpenDatabase;
}

/** The bot at work. */
export interface Camplog {
  /** Port of the web pages (and of Slack's requests over HTTP). */
  readonly port: number;
  /** Asks at once what is due, beside the minute's own beat. */
  readonly beat: () => Promise<void>;
  /** Stops in reverse order of starting: no new work, then what is under way, then the database. */
  readonly stop: () => Promise<void>;
}

/** How long a link to a post can be used. */
const linkLifeMs = 7 * 24 * 60 * 60 * 1000;

/**
 * Puts the house together and starts it: store → queue → Slack and web → heartbeat. What was started
 * is stopped again when a later part cannot start.
 * @throws DataFolderInUse, DatabaseUnreachable, BadBotToken, PortInUse
 */
export async function startCamplog(config: Config, surroundings: Surroundings): Promise<Camplog> {
  const { logger, now } = surroundings;
  await using started = new AsyncDisposableStack();
  const reportError = (error: unknown) => logger.error({ err: error }, 'a background task failed');

  const database = surroundings.database ?? (await openDatabase(config.database, reportError));
  started.defer(database.close);
  const store = createStore(database.db);
  const queue = await openDeliveryQueue(database.driver, reportError);
  started.defer(queue.stop);

  const clients = createSlackClients(slackSettings(config, logger));
  const resolveNames = createResolveNames(clients, now);
  const flows = createFlows({ store, now, resolveNames, enqueueDeliveries: queue.enqueue });
  const web = createWebApp({
    isHealthy: database.isReachable,
    exportPost: flows.exportPost,
    secretKey: config.secretKey,
    now,
    logFailure: (error, id) => logger.error({ err: error, id }, 'a web page failed'),
  });
  const postLink = createPostLink(config, now);
  const slack = await createSlackApp(
    {
      ...slackSettings(config, logger),
      port: config.port,
      customRoutes: createWebRoutes(web),
      now,
      resolveNames,
      ...postLink,
    },
    clients,
    flows,
  );
  const slackPort = await openPort(config.port, slack.start);
  started.defer(slack.stop);
  const port = slackPort ?? (await startOwnWeb());

  const { deliver, stop } = createDeliver({
    flows,
    sendDelivery: createSendDelivery(clients, flows, postLink.postLink ?? null),
    whenCalm: slack.whenCalm,
    requeue: (deliveryId) => queue.enqueue(store, [deliveryId]),
    onError: (error, deliveryId) => logger.error({ err: error, deliveryId }, 'a delivery failed'),
    onFaultyPost: ({ id: deliveryId, logDay, post: { fileName, problems } }) => {
      // Their messages may hold what was typed.
      const faults = problems.map(({ code, line, cure }) => ({ code, line, cure }));
      logger.warn({ deliveryId, logDay, fileName, faults }, 'a post would cause trouble on the blog');
    },
  });
  started.defer(stop);
  await queue.work(deliver);
  const heartbeat = startHeartbeat(flows, reportError);
  started.defer(heartbeat.stop);
  logger.info({ workspace: slack.workspace.name, port }, 'Camplog is at work');

  const running = started.move();
  return { port, beat: heartbeat.beat, stop: () => running.disposeAsync() };

  /** In Socket Mode Slack needs no port of ours, so the pages get one of their own. */
  async function startOwnWeb(): Promise<number> {
    const server = await openPort(config.port, () => startWebServer(web, config.port));
    started.defer(server.stop);
    return server.port;
  }
}

async function openDatabase(
  config: Config['database'],
  onError: (error: Error) => void,
): Promise<OpenDatabase> {
  return config.kind === 'embedded' ? openPglite(config.folder) : openPostgres(config.url, onError);
}

function slackSettings({ slack }: Config, logger: Logger) {
  const { botToken, apiUrl, mode } = slack;
  const way = mode.kind === 'socket' ? { appToken: mode.appToken } : { signingSecret: mode.signingSecret };
  return { botToken, apiUrl, logger, ...way };
}

function createPostLink({ publicUrl, secretKey }: Config, now: () => Date): Pick<SlackOptions, 'postLink'> {
  if (publicUrl === null || secretKey === null) return {};
  return {
    postLink: (link) => {
      const token = signLink(link, secretKey, new Date(now().getTime() + linkLifeMs));
      return `${publicUrl}/posts/${token}`;
    },
  };
}

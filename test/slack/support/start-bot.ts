import { readFileSync } from 'node:fs';
import type { Flows } from '../../../src/flows/flows.ts';
import { type Sandbox, startSandbox } from '../../../src/sandbox/sandbox.ts';
import { createSlackClients, type SlackClients } from '../../../src/slack/clients.ts';
import { createResolveNames } from '../../../src/slack/resolve-names.ts';
import { createSlackApp, type SlackApp, type SlackOptions } from '../../../src/slack/slack.ts';

export type Transport = 'http' | 'socket';

/** A line of the bot's log. */
export interface LogLine {
  readonly level: 'info' | 'warn' | 'error';
  readonly message: string;
  readonly details: Readonly<Record<string, unknown>>;
}

/** A bot that listens to a sandbox. */
export interface Bot {
  readonly sandbox: Sandbox;
  readonly clients: SlackClients;
  readonly app: SlackApp;
  readonly log: readonly LogLine[];
  readonly stop: () => Promise<void>;
}

export interface BotOptions {
  readonly transport?: Transport;
  readonly now?: () => Date;
  readonly postLink?: SlackOptions['postLink'];
  readonly sandbox?: Sandbox;
}

const manifest: unknown = JSON.parse(readFileSync('manifest.json', 'utf8'));

/** A sandbox with the project's own manifest. */
export function startTestSandbox(now?: () => Date): Promise<Sandbox> {
  return startSandbox({ manifest, ...(now === undefined ? {} : { now }) });
}

/** Starts the real bot on a sandbox of its own (or the one given), by Socket Mode or over HTTP. */
export async function startBot(
  makeFlows: (clients: SlackClients) => Flows | Promise<Flows>,
  { transport = 'socket', now = () => new Date(), postLink, sandbox }: BotOptions = {},
): Promise<Bot> {
  const slack = sandbox ?? (await startTestSandbox(now));
  const log: LogLine[] = [];
  const write = (level: LogLine['level']) => (details: object, message: string) => {
    log.push({ level, message, details: { ...details } });
  };
  const logger = { info: write('info'), warn: write('warn'), error: write('error') };
  const { botToken, apiUrl, appToken, signingSecret } = slack;
  const clients = createSlackClients({ botToken, apiUrl, logger });
  const app = await createSlackApp(
    {
      botToken,
      apiUrl,
      logger,
      port: 0,
      now,
      resolveNames: createResolveNames(clients, now),
      ...(transport === 'socket' ? { appToken } : { signingSecret }),
      ...(postLink === undefined ? {} : { postLink }),
    },
    clients,
    await makeFlows(clients),
  );
  const port = await app.start();
  if (port !== null) slack.deliverTo(`http://127.0.0.1:${port}/slack/events`);
  return {
    sandbox: slack,
    clients,
    app,
    log,
    async stop() {
      await app.stop();
      await slack.close();
    },
  };
}

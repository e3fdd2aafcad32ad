import { WebAPIPlatformError, WebClient } from '@slack/web-api';
import { onTestFinished } from 'vitest';
import { type Sandbox, type SandboxOptions, startSandbox } from '../../../src/sandbox/sandbox.ts';
import { silentLogger } from './silent-logger.ts';

/** What a test may say about the app's manifest. */
export interface ManifestParts {
  readonly scopes?: readonly string[];
  readonly events?: readonly string[];
  readonly shortcuts?: readonly object[];
  readonly command?: object;
  readonly home?: boolean;
  readonly messagesTab?: boolean;
  readonly readOnlyTab?: boolean;
  readonly socketMode?: boolean;
  readonly interactivity?: boolean;
  readonly redirectUrls?: readonly string[];
}

/** Scopes for everything the sandbox can do. */
export const everyScope = [
  ...['channels', 'groups', 'im', 'mpim'].flatMap((kind) => [
    `${kind}:read`,
    `${kind}:history`,
    `${kind}:write`,
  ]),
  'channels:manage',
  'channels:join',
  'chat:write',
  'commands',
  'files:read',
  'files:write',
  'reactions:read',
  'reactions:write',
  'team:read',
  'users:read',
];

/** A manifest of an app called Probe. */
export function buildManifest(parts: ManifestParts = {}): object {
  return {
    display_information: { name: 'Probe' },
    features: {
      app_home: {
        home_tab_enabled: parts.home ?? true,
        messages_tab_enabled: parts.messagesTab ?? true,
        messages_tab_read_only_enabled: parts.readOnlyTab ?? false,
      },
      bot_user: { display_name: 'Probe' },
      shortcuts: parts.shortcuts ?? [],
      slash_commands: [parts.command ?? { command: '/probe', description: 'Probe', should_escape: true }],
    },
    oauth_config: { redirect_urls: parts.redirectUrls ?? [], scopes: { bot: parts.scopes ?? everyScope } },
    settings: {
      event_subscriptions: { bot_events: parts.events ?? [] },
      interactivity: { is_enabled: parts.interactivity ?? true },
      socket_mode_enabled: parts.socketMode ?? true,
    },
  };
}

/** A sandbox for one test, closed at its end, and Slack's own client with the bot's token. */
export async function openSandbox(
  parts: ManifestParts = {},
  options: Omit<SandboxOptions, 'manifest'> = {},
): Promise<{ sandbox: Sandbox; client: WebClient }> {
  const sandbox = await startSandbox({ manifest: buildManifest(parts), ...options });
  onTestFinished(() => sandbox.close());
  return { sandbox, client: clientFor(sandbox, sandbox.botToken) };
}

/** Slack's client against the sandbox, which tries once. */
export function clientFor(sandbox: Sandbox, token: string): WebClient {
  return new WebClient(token, {
    slackApiUrl: sandbox.apiUrl,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    logger: silentLogger,
  });
}

/** The answer with which a call was refused. */
export async function refusalOf(
  call: Promise<unknown>,
): Promise<Record<string, unknown> & { error: string }> {
  try {
    await call;
  } catch (error) {
    if (error instanceof WebAPIPlatformError) return { ...error.data, error: error.data.error };
    throw error;
  }
  throw new Error('the call was not refused');
}

/** A clock that stands until it is moved. */
export function createClock(at = '2031-05-06T09:00:00Z'): { now: () => Date; forward: (ms: number) => void } {
  let time = new Date(at).getTime();
  return {
    now: () => new Date(time),
    forward: (ms) => {
      time += ms;
    },
  };
}

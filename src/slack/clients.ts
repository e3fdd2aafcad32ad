import { WebClient, type WebClientOptions } from '@slack/web-api';
import { createBoltLogger, type SlackLogger } from './bolt-logger.ts';
import { createMemory } from './memory.ts';

/**
 * Three ways to Slack, because one 429 pauses a whole client and a resend is not always harmless:
 * `views` answers within a trigger's 3 s and never twice, `reads` may repeat itself,
 * `posts` never resends (the job queue decides, after looking for what was sent).
 */
export interface SlackClients {
  readonly views: WebClient;
  readonly reads: WebClient;
  readonly posts: WebClient;
  /** The conversation with a person, opened where it is not known: it stays the same one. */
  readonly dmWith: (userId: string) => Promise<string>;
}

export interface SlackClientOptions {
  readonly botToken: string;
  /** Base of the Web API; absent: Slack's own. */
  readonly apiUrl?: string;
  readonly logger: SlackLogger;
}

/** How long a conversation is known, in milliseconds. */
const dmKnownForMs = 60 * 60_000;

/** The clients of one bot token. No network until the first call. */
export function createSlackClients(options: SlackClientOptions): SlackClients {
  const shared = webClientOptions(options);
  const once = { retryConfig: { retries: 0 }, rejectRateLimitedCalls: true };
  const posts = new WebClient(options.botToken, { ...shared, ...once, timeout: 15_000 });
  const dms = createMemory<string>(dmKnownForMs, () => new Date());
  return {
    views: new WebClient(options.botToken, { ...shared, ...once, timeout: 2_500 }),
    reads: new WebClient(options.botToken, {
      ...shared,
      timeout: 10_000,
      retryConfig: { retries: 3, minTimeout: 300, maxTimeout: 3_000 },
    }),
    posts,
    dmWith: async (userId) => {
      const known = dms.get(userId);
      if (known !== undefined) return known;
      const { channel } = await posts.conversations.open({ users: userId });
      if (channel?.id === undefined) throw new Error(`Slack gave no conversation with ${userId}`);
      dms.set(userId, channel.id);
      return channel.id;
    },
  };
}

/** What every client of this room has in common: where Slack is, and where its log lines go. */
export function webClientOptions(options: Omit<SlackClientOptions, 'botToken'>): WebClientOptions {
  return {
    logger: createBoltLogger(options.logger),
    ...(options.apiUrl === undefined ? {} : { slackApiUrl: options.apiUrl }),
  };
}

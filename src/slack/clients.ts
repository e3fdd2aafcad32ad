import { WebClient, type WebClientOptions } from '@slack/web-api';
import { createBoltLogger, type SlackLogger } from './bolt-logger.ts';

/**
 * Three ways to Slack, because one 429 pauses a whole client and a resend is not always harmless:
 * `views` answers within a trigger's 3 s and never twice, `reads` may repeat itself,
 * `posts` never resends (the job queue decides, after looking for what was sent).
 */
export interface SlackClients {
  readonly views: WebClient;
  readonly reads: WebClient;
  readonly posts: WebClient;
}

export interface SlackClientOptions {
  readonly botToken: string;
  /** Base of the Web API; absent: Slack's own. */
  readonly apiUrl?: string;
  readonly logger: SlackLogger;
}

/** The three clients of one bot token. No network until the first call. */
export function createSlackClients(options: SlackClientOptions): SlackClients {
  const shared = webClientOptions(options);
  const once = { retryConfig: { retries: 0 }, rejectRateLimitedCalls: true };
  return {
    views: new WebClient(options.botToken, { ...shared, ...once, timeout: 2_500 }),
    reads: new WebClient(options.botToken, {
      ...shared,
      timeout: 10_000,
      retryConfig: { retries: 3, minTimeout: 300, maxTimeout: 3_000 },
    }),
    posts: new WebClient(options.botToken, { ...shared, ...once, timeout: 15_000 }),
  };
}

/** What every client of this room has in common: where Slack is, and where its log lines go. */
export function webClientOptions(options: Omit<SlackClientOptions, 'botToken'>): WebClientOptions {
  return {
    logger: createBoltLogger(options.logger),
    ...(options.apiUrl === undefined ? {} : { slackApiUrl: options.apiUrl }),
  };
}

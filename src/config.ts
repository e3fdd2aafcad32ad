import { z } from 'zod';

/** One setting that keeps the process from starting: its variable, what is wrong with it, what to do. */
export interface ConfigProblem {
  readonly name: string;
  readonly what: string;
  readonly cure: string;
}

/** Every problem of the environment at once, a line each. Values are never quoted: they may be secrets. */
export class ConfigError extends Error {
  readonly problems: readonly ConfigProblem[];

  constructor(problems: readonly ConfigProblem[]) {
    const lines = problems.map(({ name, what, cure }) => `  ${name} ${what}. ${cure}`);
    super(['Camplog cannot start with these settings:', ...lines].join('\n'));
    this.name = 'ConfigError';
    this.problems = problems;
  }
}

export const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

/** Socket Mode needs no address that Slack can reach; HTTP needs the secret that proves a request is Slack's. */
export type SlackMode =
  | { readonly kind: 'socket'; readonly appToken: string }
  | { readonly kind: 'http'; readonly signingSecret: string };

export type DatabaseConfig =
  | { readonly kind: 'embedded'; readonly folder: string }
  | { readonly kind: 'postgres'; readonly url: string };

/** What the process is told from outside. */
export interface Config {
  /** `apiUrl` ends in a slash. */
  readonly slack: { readonly botToken: string; readonly apiUrl: string; readonly mode: SlackMode };
  readonly database: DatabaseConfig;
  /** 0 takes any free port. */
  readonly port: number;
  /** Where people reach the web pages, without a final slash; null: there are no links. */
  readonly publicUrl: string | null;
  /** Signs links; never null when there is a `publicUrl`. */
  readonly secretKey: string | null;
  readonly logLevel: LogLevel;
  /** The instant from which the process's clock runs on; null: real time. */
  readonly startAt: Date | null;
}

interface Setting<T> {
  readonly schema: z.ZodType<T>;
  readonly cure: string;
}

const text = z.string('is missing');
const token = (otherKinds: RegExp, kind: string) =>
  text.regex(/^\S+$/, 'holds a blank').refine((value) => !otherKinds.test(value), `is not ${kind}`);
const isWebUrl = (value: string) => /^https?:\/\/[^/?#]/.test(value) && URL.canParse(value);
const webUrl = (message: string) => text.refine(isWebUrl, message);

const settings = {
  SLACK_BOT_TOKEN: {
    schema: token(/^(xapp|xoxp)-/, 'a bot token'),
    cure: 'Copy the Bot User OAuth Token (xoxb-…) from "OAuth & Permissions" of your app at https://api.slack.com/apps.',
  },
  SLACK_APP_TOKEN: {
    schema: token(/^xox[a-z]-/, 'an app-level token').optional(),
    cure: 'Create an App-Level Token (xapp-…) with the scope connections:write under "Basic Information" of your app.',
  },
  SLACK_SIGNING_SECRET: {
    schema: token(/^(xapp|xox[a-z])-/, 'a signing secret').optional(),
    cure: 'Copy the Signing Secret from "Basic Information" of your app.',
  },
  SLACK_API_URL: {
    schema: webUrl('is not a web address')
      .transform((url) => (url.endsWith('/') ? url : `${url}/`))
      .default('https://slack.com/api/'),
    cure: 'Leave it empty for Slack itself, or give the address of another server, such as http://127.0.0.1:4000/api/.',
  },
  DATABASE_URL: {
    schema: text
      .refine(
        (value) => /^postgres(ql)?:\/\//.test(value) && URL.canParse(value),
        'is not an address of a Postgres database',
      )
      .optional(),
    cure: 'Write postgres://user:password@host:5432/database, odd characters percent-encoded, or leave it empty to keep the data in ./data.',
  },
  PORT: {
    schema: text
      .regex(/^\d{1,5}$/, 'is not a number')
      .transform(Number)
      .pipe(z.number().max(65_535, 'is above 65535'))
      .default(3000),
    cure: 'Write a number from 1 to 65535 (0 takes any free port), or leave it empty for 3000.',
  },
  PUBLIC_URL: {
    schema: webUrl('is not a web address')
      .refine((value) => !/[?#]/.test(value), 'holds a ? or #')
      .transform((url) => url.replace(/\/+$/, ''))
      .optional(),
    cure: 'Write the address at which people reach this server, such as https://camplog.example.com, or leave it empty to give no links.',
  },
  SECRET_KEY: {
    schema: text.min(32, 'is shorter than 32 characters').optional(),
    cure: 'Make one with: openssl rand -hex 32',
  },
  LOG_LEVEL: {
    schema: text.toLowerCase().pipe(z.enum(logLevels, 'is not a log level')).default('info'),
    cure: `Choose one of ${logLevels.join(', ')}.`,
  },
  CAMPLOG_NOW: {
    schema: z.iso
      .datetime({ offset: true, error: 'is not an instant with a zone' })
      .transform((instant) => new Date(instant))
      .optional(),
    cure: 'Write it like 2022-02-14T18:00:00+09:00, or leave it empty for the real time.',
  },
} as const satisfies Record<string, Setting<unknown>>;

/**
 * Reads the settings from environment variables; blank ones count as absent. With both SLACK_APP_TOKEN and
 * SLACK_SIGNING_SECRET the app token wins (Socket Mode): whoever made one has switched Socket Mode on in Slack,
 * and Slack then sends nothing over HTTP.
 * Throws a ConfigError that names every missing or bad variable.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const problems: ConfigProblem[] = [];
  const report = (name: keyof typeof settings, what: string, cure: string = settings[name].cure) => {
    problems.push({ name, what, cure });
  };
  const given = (name: keyof typeof settings) => env[name]?.trim() || undefined;
  function read<T>(name: keyof typeof settings, { schema }: Setting<T>): T | undefined {
    const result = schema.safeParse(given(name));
    if (result.success) return result.data;
    report(name, result.error.issues[0]?.message ?? 'is wrong');
    return undefined;
  }

  const botToken = read('SLACK_BOT_TOKEN', settings.SLACK_BOT_TOKEN);
  const appToken = read('SLACK_APP_TOKEN', settings.SLACK_APP_TOKEN);
  const signingSecret = read('SLACK_SIGNING_SECRET', settings.SLACK_SIGNING_SECRET);
  const apiUrl = read('SLACK_API_URL', settings.SLACK_API_URL);
  const databaseUrl = read('DATABASE_URL', settings.DATABASE_URL);
  const port = read('PORT', settings.PORT);
  const publicUrl = read('PUBLIC_URL', settings.PUBLIC_URL);
  const secretKey = read('SECRET_KEY', settings.SECRET_KEY);
  const logLevel = read('LOG_LEVEL', settings.LOG_LEVEL);
  const startAt = read('CAMPLOG_NOW', settings.CAMPLOG_NOW);

  const mode = chooseMode(appToken, signingSecret);
  if (given('SLACK_APP_TOKEN') === undefined && given('SLACK_SIGNING_SECRET') === undefined) {
    report(
      'SLACK_APP_TOKEN',
      'is missing, and so is SLACK_SIGNING_SECRET',
      `Socket Mode: ${settings.SLACK_APP_TOKEN.cure} HTTP: set SLACK_SIGNING_SECRET instead.`,
    );
  }
  if (given('PUBLIC_URL') !== undefined && given('SECRET_KEY') === undefined) {
    report('SECRET_KEY', 'is missing, and PUBLIC_URL needs it to sign links', settings.SECRET_KEY.cure);
  }
  if (startAt !== undefined && apiUrl !== undefined && !isLoopback(apiUrl)) {
    report(
      'CAMPLOG_NOW',
      'would give a real workspace a wrong time',
      'Remove it, or set SLACK_API_URL to a server on this machine, such as http://127.0.0.1:4000/api/.',
    );
  }

  if (problems.length > 0 || !botToken || !apiUrl || !mode || port === undefined || !logLevel) {
    throw new ConfigError(problems);
  }
  return {
    slack: { botToken, apiUrl, mode },
    database: databaseUrl ? { kind: 'postgres', url: databaseUrl } : { kind: 'embedded', folder: './data' },
    port,
    publicUrl: publicUrl ?? null,
    secretKey: secretKey ?? null,
    logLevel,
    startAt: startAt ?? null,
  };
}

/** The values of a configuration that no log may show. */
export function secretsOf({ slack, secretKey, database }: Config): readonly string[] {
  const slackSecret = slack.mode.kind === 'socket' ? slack.mode.appToken : slack.mode.signingSecret;
  const databaseUrl = database.kind === 'postgres' ? [database.url] : [];
  return [slack.botToken, slackSecret, ...(secretKey ? [secretKey] : []), ...databaseUrl];
}

function chooseMode(appToken: string | undefined, signingSecret: string | undefined): SlackMode | null {
  if (appToken) return { kind: 'socket', appToken };
  return signingSecret ? { kind: 'http', signingSecret } : null;
}

/** Whether an address leads to this machine only. */
function isLoopback(url: string): boolean {
  const { hostname } = new URL(url);
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d+){3}$/.test(hostname);
}

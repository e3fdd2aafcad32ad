import { type Logger, pino } from 'pino';

export type { Logger } from 'pino';

export interface LoggerOptions {
  readonly level: string;
  /** Values that no line may show, wherever they turn up: tokens, keys, addresses with passwords. */
  readonly secrets?: readonly string[];
  /** Takes each finished line; default: standard error, since standard output belongs to what a command prints. */
  readonly write?: (line: string) => void;
  /** Short lines for people instead of JSON; default: when standard error is a terminal. */
  readonly forPeople?: boolean;
}

/** Fields that carry what campers typed, whole Slack payloads or credentials; they are left out at any depth. */
const hiddenFields = new Set(
  [
    ...['answers', 'attachments', 'blocks', 'body', 'content', 'elements', 'initial', 'message', 'params'],
    ...['payload', 'post', 'private_metadata', 'rich_text', 'state', 'text', 'title', 'values', 'view'],
    ...['appToken', 'authorization', 'botToken', 'cookie', 'headers', 'password', 'response_url'],
    ...['secretKey', 'signingSecret', 'token', 'url_private', 'upload_url'],
  ].map((name) => name.toLowerCase()),
);
const hidden = '[hidden]';
const deepestLevel = 6;

/** Credentials that are known by their look, should one reach a log by a way nobody thought of. */
const credentials: readonly (readonly [RegExp, string])[] = [
  [/\bxox[a-z](?:\.xox[a-z])?-[\w-]+|\bxapp-[\w-]+/g, hidden],
  [/(\w+:\/\/)[^\s/@"]+@/g, `$1${hidden}@`],
  [/(\/posts\/)[\w-]{20,}\.[\w-]+/g, `$1${hidden}`],
];

/** A log that shows neither secrets nor what campers wrote: one JSON object a line, or short lines in a terminal. */
export function createLogger(options: LoggerOptions): Logger {
  const write = options.write ?? ((line: string) => process.stderr.write(line));
  const forPeople = options.forPeople ?? process.stderr.isTTY === true;
  const secrets = (options.secrets ?? []).map((secret) => JSON.stringify(secret).slice(1, -1));
  return pino(
    {
      level: options.level,
      base: null,
      // The formatter below has described it already; pino's own would add what it left out.
      serializers: { err: (described: unknown) => described },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: {
        level: (level) => ({ level }),
        log: (fields) => withoutPrivateFields(fields, 0) as Record<string, unknown>,
      },
      hooks: {
        // Without a message of its own pino takes the error's, which can quote a camper.
        logMethod(args, method) {
          const [first] = args as unknown[];
          const error = first instanceof Error ? first : (first as { err?: unknown } | null)?.err;
          if (error instanceof Error && args.length === 1)
            method.call(this, { err: error }, safeMessage(error));
          else method.apply(this, args);
        },
        streamWrite: (line) => withoutCredentials(line, secrets),
      },
    },
    { write: (line: string) => write(forPeople ? renderLine(line) : line) },
  );
}

function withoutPrivateFields(value: unknown, level: number): unknown {
  if (value instanceof Error) return describeError(value, level);
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  if (level >= deepestLevel) return hidden;
  if (Array.isArray(value)) return value.map((item) => withoutPrivateFields(item, level + 1));
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [
      name,
      hiddenFields.has(name.toLowerCase()) ? hidden : withoutPrivateFields(item, level + 1),
    ]),
  );
}

/** What of an error is ours to keep: never its other fields, which hold rows, requests and answers of Slack. */
function describeError(error: Error, level: number): Record<string, unknown> {
  const { code, cause, original, stack } = error as Error & { code?: unknown; original?: unknown };
  const inner = cause ?? original;
  const frames = stack?.split('\n').filter((line) => /^\s+at /.test(line));
  return {
    type: error.name,
    message: safeMessage(error),
    ...(typeof code === 'string' || typeof code === 'number' ? { code } : {}),
    ...(frames && frames.length > 0 ? { stack: frames.join('\n') } : {}),
    ...(inner instanceof Error && level < deepestLevel ? { cause: describeError(inner, level + 1) } : {}),
    ...(error instanceof AggregateError && level < deepestLevel
      ? { errors: error.errors.map((each) => withoutPrivateFields(each, level + 1)) }
      : {}),
  };
}

/**
 * An error's message without what it quotes: a query's values, a value that Postgres refused, a piece of JSON or YAML.
 */
function safeMessage(error: Error): string {
  const { code } = error as { code?: unknown };
  if ('params' in error && 'query' in error) return error.message.replace(/\nparams: [\s\S]*$/, '');
  // Class 22 of SQLSTATE, "data exception", quotes the data.
  if (typeof code === 'string' && /^22[0-9A-Z]{3}$/.test(code)) return `Postgres refused a value (${code})`;
  if (error instanceof SyntaxError && error.message.includes('JSON')) return 'text that is not valid JSON';
  return error.name === 'YAMLParseError' ? (error.message.split('\n')[0] ?? '') : error.message;
}

function withoutCredentials(line: string, secrets: readonly string[]): string {
  let clean = line;
  for (const secret of secrets) if (secret !== '') clean = clean.replaceAll(secret, hidden);
  for (const [look, replacement] of credentials) clean = clean.replace(look, replacement);
  return clean;
}

/** `18:00:00 info  prompt sent camp=…`, with an error's stack below. */
function renderLine(line: string): string {
  const { time, level, msg, err, ...fields } = JSON.parse(line) as Record<string, unknown>;
  const rest = Object.entries(fields).map(([name, value]) => ` ${name}=${JSON.stringify(value)}`);
  const first = `${String(time).slice(11, 19)} ${String(level).padEnd(5)} ${msg ?? ''}${rest.join('')}\n`;
  return err === undefined ? first : `${first}${renderError(err as Record<string, unknown>)}\n`;
}

function renderError({ type, message, stack, cause }: Record<string, unknown>): string {
  const text = `${type}: ${message}\n${stack ?? ''}`;
  return cause === undefined ? text : `${text}\ncaused by ${renderError(cause as Record<string, unknown>)}`;
}

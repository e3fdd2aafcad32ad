import { DrizzleQueryError } from 'drizzle-orm/errors';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { createLogger, type Logger } from '../src/logger.ts';

const camperText = '오늘은 정말 힘들었다';

function logged(
  write: (logger: Logger) => void,
  options: { secrets?: string[]; forPeople?: boolean } = {},
): string {
  const lines: string[] = [];
  write(createLogger({ level: 'debug', forPeople: false, ...options, write: (line) => lines.push(line) }));
  return lines.join('');
}

function errorFrom(run: () => unknown): Error {
  try {
    run();
  } catch (error) {
    if (error instanceof Error) return error;
  }
  throw new Error('nothing was thrown');
}

describe('a log line', () => {
  it('is one JSON object with time, level, fields and message', () => {
    const line = logged((logger) => logger.info({ camp: 'Boostcamp', campers: 5 }, 'prompt sent'));
    expect(JSON.parse(line)).toEqual({
      level: 'info',
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
      camp: 'Boostcamp',
      campers: 5,
      msg: 'prompt sent',
    });
    expect(line.endsWith('}\n')).toBe(true);
  });

  it('is short and readable in a terminal', () => {
    const line = logged((logger) => logger.warn({ deliveryId: 'd1' }, 'Slack is slow'), { forPeople: true });
    expect(line).toMatch(/^\d\d:\d\d:\d\d warn {2}Slack is slow deliveryId="d1"\n$/);
  });

  it('is written only from the chosen level on', () => {
    const lines: string[] = [];
    const logger = createLogger({ level: 'warn', forPeople: false, write: (line) => lines.push(line) });
    logger.info('quiet');
    logger.warn('loud');
    expect(lines.map((line) => JSON.parse(line).msg)).toEqual(['loud']);
  });
});

describe('an error in the log', () => {
  it('keeps its name, message, code, stack and causes', () => {
    const cause = Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' });
    const line = JSON.parse(
      logged((logger) => logger.error({ err: new TypeError('fetch failed', { cause }) }, 'oh')),
    );
    expect(line).toMatchObject({
      msg: 'oh',
      err: {
        type: 'TypeError',
        message: 'fetch failed',
        stack: expect.stringContaining('logger.test.ts'),
        cause: { message: 'read ECONNRESET', code: 'ECONNRESET' },
      },
    });
  });

  it('shows stacks and causes in a terminal', () => {
    const error = new Error('outer', { cause: new Error('inner') });
    const lines = logged((logger) => logger.error({ err: error }, 'oh'), { forPeople: true });
    expect(lines).toMatch(/error oh\nError: outer\n +at [\s\S]+\ncaused by Error: inner\n +at /);
  });

  it.each([
    [
      'a failed query',
      new DrizzleQueryError('insert into logs values ($1)', [camperText], new Error('gone')),
    ],
    [
      'a value that Postgres refused',
      Object.assign(new Error(`invalid input: "${camperText}"`), { code: '22P02' }),
    ],
    [
      'a row that Postgres quotes',
      Object.assign(new Error('duplicate key'), { code: '23505', detail: camperText }),
    ],
    ['broken JSON', errorFrom(() => JSON.parse(`{"a": ${camperText}`))],
    ['broken YAML', errorFrom(() => parse(`a: "${camperText}`))],
    ['an answer of Slack', Object.assign(new Error('invalid_blocks'), { data: { error: camperText } })],
    ['an inner error', new Error('outer', { cause: errorFrom(() => JSON.parse(camperText)) })],
    [
      'an error of Bolt',
      Object.assign(new Error('outer'), { original: errorFrom(() => JSON.parse(camperText)) }),
    ],
  ])('never quotes a camper: %s', (_, error) => {
    const ways: ((logger: Logger) => void)[] = [
      (logger) => logger.error(error),
      (logger) => logger.error({ err: error }),
      (logger) => logger.error({ err: error }, 'oh'),
      (logger) => logger.error(error, 'oh'),
      (logger) => logger.error({ failures: [{ reason: error }] }, 'oh'),
    ];
    for (const way of ways) {
      for (const forPeople of [true, false]) {
        const lines = logged(way, { forPeople });
        expect(lines).not.toContain('힘들');
        expect(lines).toContain('error');
      }
    }
  });

  it('still names the query that failed', () => {
    const error = new DrizzleQueryError(
      'insert into logs values ($1)',
      [camperText],
      new Error('connection gone'),
    );
    expect(JSON.parse(logged((logger) => logger.error(error)))).toMatchObject({
      msg: 'Failed query: insert into logs values ($1)',
      err: { cause: { message: 'connection gone' } },
    });
  });
});

describe('what no log shows', () => {
  it.each(['answers', 'text', 'blocks', 'view', 'body', 'payload', 'Authorization', 'token', 'post'])(
    'leaves out the field %s at any depth',
    (name) => {
      const line = logged((logger) =>
        logger.info({ [name]: camperText, deep: [{ at: { [name]: { camperText } } }] }),
      );
      expect(line).not.toContain('힘들');
      expect(JSON.parse(line)).toMatchObject({ [name]: '[hidden]', deep: [{ at: { [name]: '[hidden]' } }] });
    },
  );

  it('ends at a depth, so that a circle in an object does not end the process', () => {
    const circle: Record<string, unknown> = {};
    circle.circle = circle;
    expect(logged((logger) => logger.info(circle, 'round'))).toContain('[hidden]');
  });

  it.each([
    'xoxb-17653672481-19874698323',
    'xoxe.xoxb-1-Mi0yLTU',
    'xapp-1-A123-456-abc',
    'postgres://camplog:hunter22@db:5432/camplog',
    'https://camplog.example.com/posts/WyJUMSIsIlUxIiwiQzEiLCI.c2lnbmF0dXJl',
  ])('hides a credential by its look: %s', (credential) => {
    const line = logged((logger) => logger.info({ note: `see ${credential} there` }, `with ${credential}`));
    expect(line).not.toMatch(/17653672481|Mi0yLTU|A123|hunter22|c2lnbmF0dXJl/);
    expect(line).toContain('[hidden]');
  });

  it('hides the secrets it is given, also inside messages', () => {
    const secret = 'f00d"cafe\\1234';
    const line = logged((logger) => logger.info({ seen: secret }, `got ${secret}!`), {
      secrets: [secret, ''],
    });
    expect(JSON.parse(line)).toMatchObject({ seen: '[hidden]', msg: 'got [hidden]!' });
  });
});

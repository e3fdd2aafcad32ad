import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { describe, expect, it } from 'vitest';
import { createClock } from '../src/clock.ts';
import { ConfigError, logLevels, readConfig, secretsOf } from '../src/config.ts';

const secretKey = 'a-secret-key-of-32-characters-ok';
const socket = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' };
const http = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 'f00d' };

const names = [
  ...['SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN', 'SLACK_SIGNING_SECRET', 'SLACK_API_URL', 'DATABASE_URL'],
  ...['PORT', 'PUBLIC_URL', 'SECRET_KEY', 'LOG_LEVEL', 'CAMPLOG_NOW'],
];

function problemsOf(env: Record<string, string | undefined>): Record<string, string> {
  try {
    readConfig(env);
    return {};
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return Object.fromEntries(error.problems.map(({ name, what }) => [name, what]));
  }
}

describe('reading the settings', () => {
  it('needs only a bot token and a way to hear Slack', () => {
    expect(readConfig(socket)).toEqual({
      slack: {
        botToken: 'xoxb-1',
        apiUrl: 'https://slack.com/api/',
        mode: { kind: 'socket', appToken: 'xapp-1' },
      },
      database: { kind: 'embedded', folder: './data' },
      port: 3000,
      publicUrl: null,
      secretKey: null,
      logLevel: 'info',
      startAt: null,
    });
  });

  it('takes every setting from its variable', () => {
    expect(
      readConfig({
        ...http,
        SLACK_API_URL: 'http://localhost:4000/api',
        DATABASE_URL: 'postgresql://camplog:p%23ss@db:5432/camplog',
        PORT: '8080',
        PUBLIC_URL: 'https://camplog.example.com/',
        SECRET_KEY: secretKey,
        LOG_LEVEL: 'DEBUG',
        CAMPLOG_NOW: '2022-02-14T18:00:00+09:00',
      }),
    ).toEqual({
      slack: {
        botToken: 'xoxb-1',
        apiUrl: 'http://localhost:4000/api/',
        mode: { kind: 'http', signingSecret: 'f00d' },
      },
      database: { kind: 'postgres', url: 'postgresql://camplog:p%23ss@db:5432/camplog' },
      port: 8080,
      publicUrl: 'https://camplog.example.com',
      secretKey,
      logLevel: 'debug',
      startAt: new Date('2022-02-14T09:00:00Z'),
    });
  });

  it('listens over Socket Mode when both an app token and a signing secret are there', () => {
    expect(readConfig({ ...http, ...socket }).slack.mode).toEqual({ kind: 'socket', appToken: 'xapp-1' });
  });

  it('counts blank variables as absent and trims the others', () => {
    const blank = { SLACK_APP_TOKEN: '', DATABASE_URL: ' ', PORT: '\n', SECRET_KEY: '', CAMPLOG_NOW: '' };
    expect(readConfig({ ...http, ...blank, SLACK_BOT_TOKEN: ' xoxb-1\n' })).toEqual(readConfig(http));
  });

  it('needs the secret key only where links are given', () => {
    expect(problemsOf({ ...http, PUBLIC_URL: 'https://camplog.example.com' })).toEqual({
      SECRET_KEY: 'is missing, and PUBLIC_URL needs it to sign links',
    });
    expect(problemsOf({ ...http, SECRET_KEY: secretKey })).toEqual({});
  });

  it.each(logLevels)('knows the log level %s', (level) => {
    expect(readConfig({ ...http, LOG_LEVEL: level }).logLevel).toBe(level);
  });
});

describe('settings that cannot be used', () => {
  it('are told all at once, a line each, with what to do', () => {
    expect(() => readConfig({ PORT: 'many', LOG_LEVEL: 'loud' })).toThrow(
      [
        'Camplog cannot start with these settings:',
        '  SLACK_BOT_TOKEN is missing. Copy the Bot User OAuth Token (xoxb-…) from "OAuth & Permissions" of your app at https://api.slack.com/apps.',
        '  PORT is not a number. Write a number from 1 to 65535 (0 takes any free port), or leave it empty for 3000.',
        '  LOG_LEVEL is not a log level. Choose one of fatal, error, warn, info, debug, trace, silent.',
        '  SLACK_APP_TOKEN is missing, and so is SLACK_SIGNING_SECRET. Socket Mode: Create an App-Level Token (xapp-…) with the scope connections:write under "Basic Information" of your app. HTTP: set SLACK_SIGNING_SECRET instead.',
      ].join('\n'),
    );
  });

  it.each([
    ['SLACK_BOT_TOKEN', 'xapp-1-A-1', 'is not a bot token'],
    ['SLACK_BOT_TOKEN', 'xoxp-1', 'is not a bot token'],
    ['SLACK_BOT_TOKEN', 'xoxb 1', 'holds a blank'],
    ['SLACK_APP_TOKEN', 'xoxb-1', 'is not an app-level token'],
    ['SLACK_SIGNING_SECRET', 'xapp-1', 'is not a signing secret'],
    ['SLACK_API_URL', 'slack.com/api', 'is not a web address'],
    ['SLACK_API_URL', 'ftp://slack.com/', 'is not a web address'],
    ['DATABASE_URL', 'mysql://root@db/camplog', 'is not an address of a Postgres database'],
    ['DATABASE_URL', 'postgres://user:pa#ss@db/camplog', 'is not an address of a Postgres database'],
    ['DATABASE_URL', './data', 'is not an address of a Postgres database'],
    ['PORT', '-1', 'is not a number'],
    ['PORT', '3000.5', 'is not a number'],
    ['PORT', '0x50', 'is not a number'],
    ['PORT', '65536', 'is above 65535'],
    ['PUBLIC_URL', 'camplog.example.com', 'is not a web address'],
    ['PUBLIC_URL', 'https://camplog.example.com/?a=1', 'holds a ? or #'],
    ['SECRET_KEY', 'x'.repeat(31), 'is shorter than 32 characters'],
    ['LOG_LEVEL', 'verbose', 'is not a log level'],
    ['CAMPLOG_NOW', '2022-02-14T18:00:00', 'is not an instant with a zone'],
    ['CAMPLOG_NOW', '2022-02-30T18:00:00Z', 'is not an instant with a zone'],
    ['CAMPLOG_NOW', 'tomorrow', 'is not an instant with a zone'],
  ])('%s=%s %s', (name, value, what) => {
    const env = {
      ...http,
      SECRET_KEY: secretKey,
      SLACK_API_URL: 'http://127.0.0.1:4000/api/',
      [name]: value,
    };
    expect(problemsOf(env)).toEqual({ [name]: what });
  });

  it('are never quoted, whatever variable they stand in', () => {
    const env = Object.fromEntries(names.map((name) => [name, 'xoxb 17653672481']));
    expect(Object.keys(problemsOf(env)).sort()).toEqual(names.toSorted());
    expect(() => readConfig(env)).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('17653672481') }),
    );
  });
});

describe('.env.example', () => {
  const example = parseEnv(readFileSync('.env.example', 'utf8'));

  it('names every setting, and the password of docker compose', () => {
    expect(Object.keys(example).sort()).toEqual([...names, 'POSTGRES_PASSWORD'].sort());
  });

  it('works once a token and a secret are filled in', () => {
    expect(readConfig({ ...example, ...http })).toEqual(readConfig(http));
  });
});

describe('README.md', () => {
  it('has a row for every setting', () => {
    const rows = [...readFileSync('README.md', 'utf8').matchAll(/^\| `([A-Z_]+)`/gm)].map(([, name]) => name);
    expect(rows.toSorted()).toEqual(names.toSorted());
  });
});

describe('the secrets of the settings', () => {
  it('are the tokens, the keys and the database address', () => {
    const DATABASE_URL = 'postgres://camplog:hunter22@db/camplog';
    expect(secretsOf(readConfig({ ...socket, SECRET_KEY: secretKey, DATABASE_URL }))).toEqual([
      ...['xoxb-1', 'xapp-1', secretKey, DATABASE_URL],
    ]);
    expect(secretsOf(readConfig(http))).toEqual(['xoxb-1', 'f00d']);
  });
});

describe('CAMPLOG_NOW', () => {
  const startAt = { CAMPLOG_NOW: '2022-02-14T18:00:00Z' };

  it.each([
    'http://localhost:4000/api/',
    'http://127.0.0.1/api/',
    'http://127.9.8.7/',
    'http://[::1]:4000/api/',
  ])('is taken when Slack is played by this machine: %s', (url) => {
    expect(readConfig({ ...http, ...startAt, SLACK_API_URL: url }).startAt).toEqual(
      new Date('2022-02-14T18:00:00Z'),
    );
  });

  it.each([
    undefined,
    'https://slack.com/api/',
    'http://127.0.0.1.example.com/',
    'http://localhost.example.com/',
  ])('is refused for a server elsewhere: %s', (url) => {
    expect(problemsOf({ ...http, ...startAt, SLACK_API_URL: url })).toEqual({
      CAMPLOG_NOW: 'would give a real workspace a wrong time',
    });
  });
});

describe('the clock', () => {
  it('runs on from the instant it is given', async () => {
    const now = createClock(new Date('2022-02-14T18:00:00Z'));
    const first = now();
    await new Promise((resolve) => setTimeout(resolve, 30));
    const passedMs = now().getTime() - first.getTime();
    expect(first.getTime() - Date.parse('2022-02-14T18:00:00Z')).toBeLessThan(1000);
    expect(passedMs).toBeGreaterThanOrEqual(25);
    expect(passedMs).toBeLessThan(5000);
  });

  it('is the real one when it is given none', () => {
    expect(Math.abs(createClock(null)().getTime() - Date.now())).toBeLessThan(1000);
  });
});

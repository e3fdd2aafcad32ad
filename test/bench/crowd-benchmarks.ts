import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { createFlows } from '../../src/flows/flows.ts';
import { openPostgres } from '../../src/store/open-database.ts';
import { createStore } from '../../src/store/store.ts';
import type { Benchmark } from './benchmark.ts';
import { type AppUnderTest, type CrowdTimes, openForm, playCrowd } from './crowd/play-crowd.ts';
import { startSmallSlack } from './crowd/small-slack.ts';

const crowd = 50;
const teamSize = 5;
const rounds = 12;
/** The compiler and the pools of connections warm up. */
const warmingUp = 4;
/** Everybody's channel: teams of five. */
const channelOf = (index: number) => `C${Math.floor(index / teamSize)}`;
const signingSecret = 'bench';
const now = '2026-09-16T22:40:00+09:00';

/**
 * How fast a whole camp is answered at once over HTTP on Postgres, beside the least app with Bolt, in turns; none
 * where there is no Postgres. `serverUrl` names one in which a database can be made.
 */
export async function crowdBenchmarks(serverUrl: string): Promise<readonly Benchmark[]> {
  await using stack = new AsyncDisposableStack();
  const url = await createDatabase(serverUrl, stack);
  const people = Array.from({ length: crowd }, (_, index) => `U${String(index).padStart(3, '0')}`);
  await setUp(url, people);
  const slack = await startSmallSlack((channelId) =>
    people.filter((_, index) => channelOf(index) === channelId),
  );
  stack.defer(slack.close);
  const env = { SLACK_API_URL: slack.apiUrl, DATABASE_URL: url, SLACK_SIGNING_SECRET: signingSecret };
  const ours = await startApp(
    '../../src/cli.ts',
    ['start'],
    { ...env, SLACK_BOT_TOKEN: 'xoxb-bench', CAMPLOG_NOW: now, PORT: '0' },
    stack,
  );
  const form = await openForm(ours, slack, channelOf(0), people[0] ?? '', '');
  const formBlocks = { FORM_BLOCKS: JSON.stringify(form.blocks) };
  const bare = await startApp('crowd/bare-app.ts', [], { ...env, ...formBlocks }, stack);
  const times: { ours: CrowdTimes[]; bare: CrowdTimes[] } = { ours: [], bare: [] };
  for (let round = 0; round < rounds; round++) {
    // Nobody has written of this day yet.
    const day = `2026-09-${String(16 - round).padStart(2, '0')}`;
    times.bare.push(await playCrowd(bare, slack, { people, channelOf, day }));
    times.ours.push(await playCrowd(ours, slack, { people, channelOf, day }));
    await untilDelivered(url);
  }
  const [ourMs, bareMs] = [times.ours, times.bare].map((each) =>
    median(each.slice(warmingUp).map(({ wholeMs }) => wholeMs)),
  );
  const waits = times.ours
    .slice(warmingUp)
    .flatMap(({ waitsMs }) => waitsMs)
    .toSorted((a, b) => a - b);
  const slowest = waits[Math.ceil(waits.length * 0.99) - 1] ?? 0;
  const perSecond = (ms = 0) => `${((2 * crowd * 1000) / ms).toFixed(0)} a second`;
  return [
    {
      name: `of the throughput of a bare Bolt app, ${crowd} people at once: /log and the form, HTTP, Postgres`,
      ratio: (bareMs ?? 0) / (ourMs ?? 1),
      wanted: (ratio) => ratio >= 0.6,
      note: `${perSecond(ourMs)} to ${perSecond(bareMs)}; wanted 0.6`,
    },
    {
      name: 'of 500 ms, in which 99 of 100 of them have their answer',
      ratio: slowest / 500,
      wanted: (ratio) => ratio < 1,
      note: `${slowest.toFixed(0)} ms`,
    },
  ];
}

async function createDatabase(serverUrl: string, stack: AsyncDisposableStack): Promise<string> {
  const name = `camplog_bench_${process.pid}`;
  const client = new pg.Client({ connectionString: serverUrl, connectionTimeoutMillis: 2_000 });
  await client.connect();
  stack.defer(() => client.end());
  await client.query(`create database ${name}`);
  stack.defer(async () => void (await client.query(`drop database ${name} with (force)`)));
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}

/** A camp for each team. */
async function setUp(url: string, people: readonly string[]): Promise<void> {
  const database = await openPostgres(url, () => {});
  const store = createStore(database.db);
  const flows = createFlows({
    store,
    now: () => new Date(now),
    resolveNames: async () => ({}),
    enqueueDeliveries: async () => {},
  });
  await flows.saveWorkspace({ id: 'T1', name: 'bench', botUserId: 'UBOT' });
  for (let first = 0; first < people.length; first += teamSize) {
    const set = await flows.setUpCamp({
      workspaceId: 'T1',
      channelId: channelOf(first),
      channelName: 'bench',
      staffUserId: people[first] ?? '',
      name: 'Bench Camp',
      startsOn: '2026-08-31',
      timeZone: 'Asia/Seoul',
      holidays: 'KR',
      promptAt: '18:00',
      language: 'en',
      members: people.slice(first, first + teamSize).map((userId) => ({
        userId,
        name: userId.toLowerCase(),
        locale: 'en-GB',
        timeZone: 'Asia/Seoul',
        isHuman: true,
        isActive: true,
      })),
    });
    if (!set.ok) throw new Error(`the camp was refused: ${JSON.stringify(set.problems)}`);
  }
  await database.close();
}

async function startApp(
  script: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  stack: AsyncDisposableStack,
): Promise<AppUnderTest> {
  const child = spawn(process.execPath, [join(import.meta.dirname, script), ...args], {
    cwd: mkdtempSync(join(tmpdir(), 'bench-')),
    env: { PATH: process.env.PATH, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  stack.defer(() => void child.kill('SIGKILL'));
  return { port: await readPort(child), signingSecret };
}

/** The port that a process tells of itself, in whatever it prints. */
function readPort(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    let said = '';
    const listen = (chunk: Buffer) => {
      said += chunk;
      const port = /"?port"?[^\d]{1,12}(\d+)/.exec(said)?.[1];
      if (port !== undefined) resolve(Number(port));
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.once('exit', () => reject(new Error(`an app ended before it was at work:\n${said}`)));
  });
}

/** What one round owes is no part of the next. */
async function untilDelivered(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const open =
    "select count(*)::int as open from deliveries where status in ('owed', 'sending') and kind <> 'pool-notice'";
  while ((await client.query(open)).rows[0].open > 0) await sleep(100);
  await client.end();
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

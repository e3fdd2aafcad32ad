import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Logger } from '../logger.ts';
import type { Camplog } from '../main.ts';
import { type Sandbox, type SandboxOptions, startSandbox } from '../sandbox/sandbox.ts';
import { setupCallback } from '../slack/setup/build-setup-form.ts';
import type { OpenDatabase } from '../store/open-database.ts';
import { createDemoClock, type DemoClock } from './demo-clock.ts';
import { type DemoFolder, openDemoFolder } from './demo-folder.ts';
import { type DemoBot, startBot } from './start-bot.ts';
import { camp, mentors, staff, team } from './story.ts';
import { waitFor } from './wait-for.ts';

/** A whole product in one process: a small Slack, the bot beside it, one clock for both. */
export interface Demo {
  readonly sandbox: Sandbox;
  /** The bot that is at work, or the one that has stopped last. */
  readonly camplog: Camplog;
  readonly database: OpenDatabase;
  readonly clock: DemoClock;
  readonly channelId: string;
  /** Ids of the team's members, in the order of the story. */
  readonly campers: readonly [string, ...string[]];
  readonly staffId: string;
  /** Stops the bot alone, as a crash would. */
  readonly stopBot: () => Promise<void>;
  /** Starts the bot again when it has stopped. */
  readonly restartBot: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

export interface DemoOptions {
  /** Port of the sandbox; 0 for any free one. */
  readonly port: number;
  readonly logger: Logger;
  /** What the clock shows where the folder knows nothing of a demo. */
  readonly startAt: Date;
  /** Where the demo outlives a restart; absent: in memory. */
  readonly folder?: DemoFolder;
  /** Adds pages to the sandbox. */
  readonly mount?: SandboxOptions['mount'];
}

/**
 * Starts sandbox and bot as they were left in the folder, or at the given time with the team in its channel and the
 * bot invited. What was started is stopped again when a later part cannot start.
 */
export async function startDemo(options: DemoOptions): Promise<Demo> {
  const { port, logger, mount, folder = openDemoFolder(null) } = options;
  const { saved, path, slackFile } = folder;
  await using started = new AsyncDisposableStack();
  const clock = createDemoClock(saved === null ? options.startAt : new Date(saved.now));
  const sandbox = await startSandbox({
    manifest: readManifest(),
    port,
    now: clock.now,
    ...(slackFile !== null && { dataFile: slackFile }),
    ...(mount && { mount }),
  });
  started.defer(sandbox.close);

  let bot: DemoBot = await startBot(sandbox, path, { logger, now: clock.now });
  let isBotRunning = true;
  const stopBot = async () => {
    if (!isBotRunning) return;
    isBotRunning = false;
    await bot.camplog.stop();
  };
  started.defer(stopBot);

  const people = saved ?? (await gatherTeam(sandbox));
  const running = started.move();
  return {
    sandbox,
    get camplog() {
      return bot.camplog;
    },
    get database() {
      return bot.database;
    },
    clock,
    channelId: people.channelId,
    campers: people.campers,
    staffId: people.staffId,
    stopBot,
    restartBot: async () => {
      if (isBotRunning) return;
      isBotRunning = true;
      try {
        bot = await startBot(sandbox, path, { logger, now: clock.now });
      } catch (error) {
        isBotRunning = false;
        throw error;
      }
    },
    stop: () => running.disposeAsync(),
  };
}

/** Sets the story's camp up as a person does: the command, the form, one press. */
export async function setUpStoryCamp({ sandbox, campers, channelId }: Demo): Promise<void> {
  const first = sandbox.as(campers[0]);
  await first.command(channelId, '/log setup');
  await waitFor('the setup form', () => first.view()?.callbackId === setupCallback || null);
  const { name, startsOn, timeZone, holidays, promptAt, language } = camp;
  for (const [field, value] of Object.entries({ name, startsOn, timeZone, holidays, promptAt, language })) {
    await first.fill(field, value);
  }
  const errors = await first.submit();
  if (errors) throw new Error(`the setup form was refused: ${Object.values(errors).join(' ')}`);
  await sandbox.settled();
}

async function gatherTeam(sandbox: Sandbox): Promise<Pick<Demo, 'channelId' | 'campers' | 'staffId'>> {
  const [first, ...others] = team.map((person) => sandbox.addUser({ ...person, tz: camp.timeZone }));
  if (first === undefined) throw new Error('the story has no team');
  const staffId = sandbox.addUser({ ...staff, tz: camp.timeZone });
  sandbox.addUserGroup({ ...mentors, members: [staffId] });
  const channelId = sandbox.addChannel({ name: camp.channel, members: [first, ...others] });
  await sandbox.invite(channelId, sandbox.botUserId);
  await sandbox.settled();
  return { channelId, campers: [first, ...others], staffId };
}

function readManifest(): unknown {
  return JSON.parse(readFileSync(join(import.meta.dirname, '../../manifest.json'), 'utf8'));
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../config.ts';
import type { Logger } from '../logger.ts';
import { type Camplog, startCamplog } from '../main.ts';
import { type Sandbox, startSandbox } from '../sandbox/sandbox.ts';
import { setupCallback } from '../slack/setup/build-setup-form.ts';
import { openPglite } from '../store/open-database.ts';
import { createDemoClock, type DemoClock } from './demo-clock.ts';
import { camp, team, times } from './story.ts';
import { waitFor } from './wait-for.ts';

/** A whole product in one process: a small Slack, the bot beside it, one clock for both. */
export interface Demo {
  readonly sandbox: Sandbox;
  readonly camplog: Camplog;
  readonly clock: DemoClock;
  readonly channelId: string;
  /** Ids of the team's members, in the order of the story. */
  readonly campers: readonly [string, ...string[]];
  readonly stop: () => Promise<void>;
}

export interface DemoOptions {
  /** Port of the sandbox; 0 for any free one. */
  readonly port: number;
  readonly logger: Logger;
}

/** Starts sandbox and bot at the story's beginning, with the team in its channel and the bot invited. */
export async function startDemo({ port, logger }: DemoOptions): Promise<Demo> {
  await using started = new AsyncDisposableStack();
  const clock = createDemoClock(times.start);
  const sandbox = await startSandbox({ manifest: readManifest(), port, now: clock.now });
  started.defer(sandbox.close);
  const database = await openPglite(null);
  const camplog = await startCamplog(configFor(sandbox), { logger, now: clock.now, database });
  started.defer(camplog.stop);

  const [first, ...others] = team.map((person) => sandbox.addUser({ ...person, tz: camp.timeZone }));
  if (first === undefined) throw new Error('the story has no team');
  const channelId = sandbox.addChannel({ name: camp.channel, members: [first, ...others] });
  await sandbox.invite(channelId, sandbox.botUserId);
  await sandbox.settled();

  const running = started.move();
  return {
    sandbox,
    camplog,
    clock,
    channelId,
    campers: [first, ...others],
    stop: () => running.disposeAsync(),
  };
}

/** Sets the story's camp up as a person does: the command, the form, one press. */
export async function setUpStoryCamp({ sandbox, campers, channelId }: Demo): Promise<void> {
  const staff = sandbox.as(campers[0]);
  await staff.command(channelId, '/log setup');
  await waitFor('the setup form', () => staff.view()?.callbackId === setupCallback || null);
  const { name, startsOn, timeZone, holidays, promptAt, language } = camp;
  for (const [field, value] of Object.entries({ name, startsOn, timeZone, holidays, promptAt, language })) {
    await staff.fill(field, value);
  }
  const errors = await staff.submit();
  if (errors) throw new Error(`the setup form was refused: ${Object.values(errors).join(' ')}`);
  await sandbox.settled();
}

function configFor(sandbox: Sandbox): Config {
  const { botToken, apiUrl, appToken } = sandbox;
  return {
    slack: { botToken, apiUrl, mode: { kind: 'socket', appToken } },
    database: { kind: 'embedded', folder: '' },
    port: 0,
    publicUrl: null,
    secretKey: null,
    logLevel: 'warn',
    startAt: times.start,
  };
}

function readManifest(): unknown {
  return JSON.parse(readFileSync(join(import.meta.dirname, '../../manifest.json'), 'utf8'));
}

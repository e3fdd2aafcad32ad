import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { eq } from 'drizzle-orm';
import { onTestFinished } from 'vitest';
import type { Config } from '../../src/config.ts';
import { createDemoClock, type DemoClock } from '../../src/demo/demo-clock.ts';
import { createLogger } from '../../src/logger.ts';
import { type Camplog, startCamplog } from '../../src/main.ts';
import type { SandboxUser } from '../../src/sandbox/actors/sandbox-user.ts';
import { type Sandbox, type SandboxOptions, startSandbox } from '../../src/sandbox/sandbox.ts';
import type { OpenDatabase } from '../../src/store/open-database.ts';
import { deliveries } from '../../src/store/tables/deliveries.ts';
import { eventually } from './eventually.ts';
import { openTestDatabase } from './open-test-database.ts';

export type Transport = 'http' | 'socket';

/** The whole product beside a sandbox: one clock, one database, one team of two in a channel. */
export interface House {
  readonly sandbox: Sandbox;
  readonly camplog: Camplog;
  readonly clock: DemoClock;
  readonly database: OpenDatabase;
  /** The team's channel, with the bot in it. */
  readonly channel: string;
  /** Reads Korean, and sets the camp up. */
  readonly mina: string;
  /** Reads English. */
  readonly john: string;
  /** What the bot logged as warnings and errors, a line each. */
  readonly log: readonly string[];
  /** Turns the clock to an instant and lets the bot see what is due. */
  readonly at: (instant: string) => Promise<void>;
}

const manifest: unknown = JSON.parse(readFileSync('manifest.json', 'utf8'));

/**
 * Starts the product as `npm start` does, at the given instant; all of it stops with the test. `mount` adds pages to
 * the sandbox.
 */
export async function startHouse(
  instant: string,
  transport: Transport = 'socket',
  mount?: SandboxOptions['mount'],
): Promise<House> {
  const clock = createDemoClock(new Date(instant));
  const sandbox = await startSandbox({ manifest, now: clock.now, ...(mount && { mount }) });
  onTestFinished(sandbox.close);
  const database = await openTestDatabase();
  const log: string[] = [];
  const logger = createLogger({ level: 'warn', write: (line) => log.push(line), forPeople: false });
  const config = configFor(sandbox, transport, clock.now());
  const camplog = await startCamplog(config, { logger, now: clock.now, database });
  onTestFinished(camplog.stop);
  if (transport === 'http') sandbox.deliverTo(`http://127.0.0.1:${camplog.port}/slack/events`);

  const mina = sandbox.addUser({ name: 'mina', realName: '김미나', locale: 'ko-KR', tz: 'Asia/Seoul' });
  const john = sandbox.addUser({ name: 'john', realName: 'John Doe', locale: 'en-GB', tz: 'Europe/London' });
  const channel = sandbox.addChannel({ name: 'sea-team', members: [mina, john] });
  await sandbox.invite(channel, sandbox.botUserId);
  const at = async (later: string) => {
    await untilDelivered(database);
    clock.jumpTo(new Date(later));
    await camplog.beat();
  };
  return { sandbox, camplog, clock, database, channel, mina, john, log, at };
}

/** Waits for what is being sent: a clock that jumps ahead would take a try under way for one that died. */
async function untilDelivered({ db }: OpenDatabase): Promise<void> {
  const sending = db.select({ id: deliveries.id }).from(deliveries).where(eq(deliveries.status, 'sending'));
  for (let looks = 0; looks < 250 && (await sending).length > 0; looks++) await sleep(20);
}

/** Sets the camp up as Mina does: the command, the form, one press. */
export async function setUpCamp(house: House, fields: Readonly<Record<string, string>>): Promise<void> {
  const user = house.sandbox.as(house.mina);
  await user.command(house.channel, '/log setup');
  await eventually(() => user.view()?.callbackId === 'camp_setup', 'the setup window');
  for (const [field, value] of Object.entries(fields)) await user.fill(field, value);
  const errors = await user.submit();
  if (errors !== null) throw new Error(`the setup was refused: ${JSON.stringify(errors)}`);
  await eventually(() => house.sandbox.calls('chat.postMessage').length > 1, 'the announcement');
}

/** Changes the camp's settings as Mina does, with `/log camp` in the channel; gives the errors shown. */
export async function changeCamp(
  house: House,
  fields: Readonly<Record<string, string>>,
): Promise<Readonly<Record<string, string>> | null> {
  const user = house.sandbox.as(house.mina);
  await user.command(house.channel, '/log camp');
  await eventually(() => user.view()?.callbackId === 'camp_settings', 'the settings');
  for (const [field, value] of Object.entries(fields)) await user.fill(field, value);
  return user.submit();
}

/** Opens the list of the camp's templates as Mina does, over the settings. */
export async function openTemplates(house: House): Promise<SandboxUser> {
  const user = house.sandbox.as(house.mina);
  await user.command(house.channel, '/log camp');
  await eventually(() => user.view()?.callbackId === 'camp_settings', 'the settings');
  await user.click('view', 'staff_templates');
  await eventually(() => user.view()?.title === '템플릿', 'the templates');
  return user;
}

/** Uses the menu beside a template of the open list: `edit`, `copy`, `days`, `weeks`. */
export async function useTemplate(user: SandboxUser, verb: string, name: string): Promise<void> {
  const menu = { blockId: `template.${name}`, actionId: 'template_menu' };
  await user.click('view', menu, `${verb} ${name}`);
}

/** Writes a template of the camp's own as Mina does and uses it for days; gives the errors shown, null when it is. */
export async function writeTemplate(
  house: House,
  name: string,
  text: string,
): Promise<Readonly<Record<string, string>> | null> {
  const user = await openTemplates(house);
  await useTemplate(user, 'copy', 'chirpy-daily');
  await eventually(() => user.view()?.callbackId === 'template_editor', 'the editor');
  await user.fill('name', name);
  await user.fill('text', text);
  const errors = await user.submit();
  if (errors === null) {
    const shows = (text: string) => () => JSON.stringify(user.view()?.blocks).includes(text);
    await eventually(shows(`저장했어요: ${name}`), 'the list again');
    await useTemplate(user, 'days', name);
    await eventually(shows(`쓸 템플릿: ${name}`), 'the choice');
  }
  await user.close('all');
  return errors;
}

/** Writes a day's log as a person does, with `/log` in the channel; gives the errors shown, null when it was saved. */
export async function writeLog(
  house: House,
  userId: string,
  answers: Readonly<Record<string, object>>,
): Promise<Readonly<Record<string, string>> | null> {
  const user = house.sandbox.as(userId);
  await user.command(house.channel, '/log');
  await eventually(() => user.view()?.callbackId === 'log_form', 'the form');
  for (const [field, answer] of Object.entries(answers)) await user.fill(field, answer);
  return user.submit();
}

/** The text of the newest file of a name in a person's DM, once it is there. */
export async function readPost(
  house: House,
  userId: string,
  count = 1,
): Promise<{ name: string; text: string }> {
  const user = house.sandbox.as(userId);
  const file = await eventually(() => user.files(user.dm())[count - 1], `file ${count}`);
  return { name: file.name, text: Buffer.from(user.readFile(file.id)).toString('utf8') };
}

function configFor(sandbox: Sandbox, transport: Transport, startAt: Date): Config {
  const { botToken, apiUrl, appToken, signingSecret } = sandbox;
  const mode = transport === 'socket' ? { kind: transport, appToken } : { kind: transport, signingSecret };
  return {
    slack: { botToken, apiUrl, mode },
    database: { kind: 'embedded', folder: '' },
    port: 0,
    publicUrl: null,
    secretKey: null,
    logLevel: 'warn',
    startAt,
  };
}

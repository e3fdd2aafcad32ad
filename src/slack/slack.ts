import { App } from '@slack/bolt';
import type { Flows } from '../flows/flows.ts';
import { createBoltLogger } from './bolt-logger.ts';
import { registerCampSettings } from './camp/register-camp-settings.ts';
import { registerCapture } from './capture/register-capture.ts';
import { type SlackClients, webClientOptions } from './clients.ts';
import { registerCommands } from './commands/register-commands.ts';
import { catchUpAll } from './conversation/catch-up.ts';
import { registerConversation } from './conversation/register-conversation.ts';
import { createReceiver, type Listening, type ReceiverOptions, startReceiver } from './create-receiver.ts';
import { guardEvents } from './event-guard.ts';
import { createRecordFailure } from './failures.ts';
import { createHeldAcks } from './held-acks.ts';
import { registerHome } from './home/register-home.ts';
import { identifyBot } from './identify-bot.ts';
import { registerLeave } from './leave/register-leave.ts';
import { registerLogForm } from './log-form/register-log-form.ts';
import { registerMembership } from './membership/register-membership.ts';
import { syncTeams } from './membership/sync-teams.ts';
import { createPeople } from './people.ts';
import { registerPool } from './pool/register-pool.ts';
import { createReply } from './reply.ts';
import type { ResolveNamesInTime } from './resolve-names.ts';
import { registerSettings } from './settings/register-settings.ts';
import { registerSetup } from './setup/register-setup.ts';
import type { PostLinkMaker, SlackDeps } from './slack-deps.ts';
import { registerStaff } from './staff/register-staff.ts';
import { registerTemplates } from './templates/register-templates.ts';
import { createTurns } from './turns.ts';
import { registerVersions } from './versions/register-versions.ts';
import { registerWarnings } from './warnings/register-warnings.ts';
import { createWork } from './work.ts';

/** How to reach Slack and be reached by it. */
export interface SlackOptions extends ReceiverOptions {
  readonly botToken: string;
  /** Where HTTP requests arrive (0: any free port). Not used in Socket Mode. */
  readonly port: number;
  readonly now: () => Date;
  readonly resolveNames: ResolveNamesInTime;
  /** Absent where the web pages have no address. */
  readonly postLink?: PostLinkMaker;
}

/** The bot, ready to listen. */
export interface SlackApp {
  readonly workspace: { readonly id: string; readonly name: string; readonly botUserId: string };
  /**
   * Begins to listen, and to look for who came and went meanwhile; gives the HTTP port, null in Socket Mode.
   * @throws BadAppToken
   */
  readonly start: () => Promise<number | null>;
  /** Resolves when no request is being answered, after 2 s at most. */
  readonly whenCalm: () => Promise<unknown>;
  /** Stops listening and waits, 10 s at most, for the work under way. */
  readonly stop: () => Promise<void>;
}

const settleLimitMs = 10_000;
/** However many people write at once, nobody's post waits longer for them. */
const calmLimitMs = 2_000;

/**
 * Puts the bot together: asks Slack whose token it is, remembers the workspace and registers every listener.
 * @throws BadBotToken, NoWayToListen, SlackUnreachable
 */
export async function createSlackApp(
  options: SlackOptions,
  clients: SlackClients,
  flows: Flows,
): Promise<SlackApp> {
  const { logger, now, resolveNames } = options;
  const receiver = createReceiver(options);
  const { workspace, botId } = await identifyBot(clients);
  await flows.saveWorkspace(workspace);
  const work = createWork();
  const app = new App({
    receiver,
    token: options.botToken,
    botId,
    botUserId: workspace.botUserId,
    // Who we are is known already: no further call before the first event.
    tokenVerificationEnabled: false,
    logger: createBoltLogger(logger),
    clientOptions: webClientOptions(options),
    convoStore: false,
    extendedErrorHandler: true,
  });
  const deps: SlackDeps = {
    clients,
    flows,
    logger,
    now,
    work,
    heldAcks: createHeldAcks(),
    membersInTurn: createTurns(),
    people: createPeople(clients, now),
    reply: createReply(clients, logger),
    recordFailure: createRecordFailure(logger),
    whenChanged: [],
    resolveNames,
    botUserId: workspace.botUserId,
    ...(options.postLink === undefined ? {} : { postLink: options.postLink }),
  };
  guardEvents(app, deps);
  registerCommands(app, deps);
  registerLogForm(app, deps);
  registerConversation(app, deps);
  registerCapture(app, deps);
  registerLeave(app, deps);
  registerSettings(app, deps);
  registerPool(app, deps);
  registerHome(app, deps);
  registerVersions(app, deps);
  registerWarnings(app, deps);
  registerSetup(app, deps);
  registerCampSettings(app, deps);
  registerStaff(app, deps);
  registerTemplates(app, deps);
  registerMembership(app, deps);

  let listening: Listening | null = null;
  let isStopping = false;
  return {
    workspace,
    whenCalm: () => work.settle(calmLimitMs),
    async start() {
      listening = await startReceiver(receiver, options.port);
      const syncing = syncTeams(deps, workspace.id, () => isStopping);
      work.track(syncing).catch((error) => deps.recordFailure(error, { what: 'members' }));
      const catchingUp = catchUpAll(deps, workspace.id, () => isStopping);
      work.track(catchingUp).catch((error) => deps.recordFailure(error, { what: 'catching up' }));
      return listening.port;
    },
    async stop() {
      isStopping = true;
      // An answer over a closed socket is lost: what came in is answered first, then nothing more is taken.
      if (listening?.port === null) await work.settle(settleLimitMs / 2);
      await listening?.stop();
      if (!(await work.settle(settleLimitMs))) logger.warn({}, 'work was still under way when Slack stopped');
    },
  };
}

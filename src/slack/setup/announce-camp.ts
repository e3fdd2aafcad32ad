import { koreanYearsWithoutGazette } from '../../camp/holidays.ts';
import { addDays } from '../../camp/log-date.ts';
import type { Member } from '../../flows/follow-members.ts';
import type { SetupResult } from '../../flows/set-up-camp.ts';
import { escapeMrkdwn } from '../escape-mrkdwn.ts';
import { syncTeam } from '../membership/sync-teams.ts';
import { messagesIn } from '../messages/messages.ts';
import { sayDay, sayTime } from '../messages/say-date.ts';
import type { SlackDeps } from '../slack-deps.ts';
import type { SetupChoice } from './read-setup-form.ts';

type SetUp = Extract<SetupResult, { readonly ok: true }>;

/** A camp that has just been stored, and what of it is still to do. */
export interface NewCamp {
  readonly workspaceId: string;
  readonly userId: string;
  readonly channelId: string;
  readonly result: SetUp;
  readonly choice: SetupChoice;
  /** Those it was stored with; null when Slack had not listed them in time. */
  readonly members: readonly Member[] | null;
  /** The list on its way; null when Slack refuses it. */
  readonly listing: Promise<readonly Member[] | null>;
}

/** So far ahead of its first day a new camp is looked at: its last day is not known yet. */
const foreseenDays = 182;

/** Joins the members that are still missing, and tells the channel that its camp begins. */
export async function announceCamp(deps: SlackDeps, camp: NewCamp): Promise<void> {
  const { choice, result } = camp;
  const messages = messagesIn(choice.language);
  const campers = await countCampers(deps, camp);
  const lines = [messages.setupDone(result.campName, String(campers ?? result.campers))];
  if (result.firstPromptAt !== null) {
    const date = sayDay(result.firstPromptAt, result.timeZone, choice.language);
    const time = sayTime(result.firstPromptAt, result.timeZone);
    lines.push(messages.setupFirstPrompt(date, time, result.timeZone));
  }
  lines.push(messages.setupHowTo);
  await tellChannel(deps, camp, lines.join('\n'));
  await warnStaff(deps, camp.userId, campers === null, await yearsToWatch(choice));
}

async function warnStaff(
  deps: SlackDeps,
  userId: string,
  membersFailed: boolean,
  years: readonly number[],
): Promise<void> {
  if (!membersFailed && years.length === 0) return;
  const messages = messagesIn(await deps.people.languageOf(userId));
  const warnings = membersFailed ? [messages.membersFailed] : [];
  if (years.length > 0) warnings.push(messages.setupNoGazette(years.join(', ')));
  for (const text of warnings) await deps.reply({ userId, responseUrl: null }, { text });
}

/** Years of the camp for which Korea's official list of holidays is not known yet. */
async function yearsToWatch({ holidays, startsOn }: SetupChoice): Promise<readonly number[]> {
  return holidays === 'KR' ? koreanYearsWithoutGazette(startsOn, addDays(startsOn, foreseenDays)) : [];
}

/** Tells the channel; whoever set the camp up is told instead when the bot may not speak there. */
async function tellChannel(deps: SlackDeps, { channelId, userId }: NewCamp, text: string): Promise<void> {
  try {
    await deps.clients.posts.chat.postMessage({ channel: channelId, text: escapeMrkdwn(text) });
  } catch (err) {
    deps.logger.warn({ err, channel: channelId }, 'a new camp could not be announced in its channel');
    await deps.reply({ userId, responseUrl: null }, { text });
  }
}

/** How many campers the team has once everybody joined; null when Slack does not list them. */
async function countCampers(deps: SlackDeps, camp: NewCamp): Promise<number | null> {
  if (camp.members !== null) return camp.result.campers;
  if ((await camp.listing) === null) return null;
  return syncTeam(deps, camp.workspaceId, camp.channelId);
}

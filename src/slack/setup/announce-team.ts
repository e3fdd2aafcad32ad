import type { Language } from '../../camp/camp.ts';
import { escapeMrkdwn } from '../escape-mrkdwn.ts';
import { syncTeam } from '../membership/sync-teams.ts';
import { messagesIn } from '../messages/messages.ts';
import { sayDay, sayTime } from '../messages/say-date.ts';
import type { SlackDeps } from '../slack-deps.ts';
import type { ListedMembers } from './members-in-time.ts';

/** A team that has just been stored, and what of it is still to do. */
export interface NewTeam extends ListedMembers {
  readonly workspaceId: string;
  readonly userId: string;
  readonly channelId: string;
  /** What the camp speaks. */
  readonly language: Language;
  /** How many it was stored with. */
  readonly campers: number;
  /** The first sentence of what the channel is told. */
  readonly greet: (campers: string) => string;
  readonly nextPromptAt: Date | null;
  readonly timeZone: string;
}

/**
 * Joins the members that are still missing, and tells the channel what it is now. Whoever asked for the team is told
 * when Slack does not list its members.
 */
export async function announceTeam(deps: SlackDeps, team: NewTeam): Promise<void> {
  const { language, nextPromptAt, timeZone, userId } = team;
  const messages = messagesIn(language);
  const campers = await countCampers(deps, team);
  const lines = [team.greet(String(campers ?? team.campers))];
  if (nextPromptAt !== null) {
    const date = sayDay(nextPromptAt, timeZone, language);
    lines.push(messages.setupFirstPrompt(date, sayTime(nextPromptAt, timeZone), timeZone));
  }
  lines.push(messages.setupHowTo);
  await tellChannel(deps, team, lines.join('\n'));
  if (campers !== null) return;
  const own = messagesIn(await deps.people.languageOf(userId));
  await deps.reply({ userId, responseUrl: null }, { text: own.membersFailed });
}

/** Tells the channel; whoever set the team up is told instead when the bot may not speak there. */
async function tellChannel(deps: SlackDeps, { channelId, userId }: NewTeam, text: string): Promise<void> {
  try {
    await deps.clients.posts.chat.postMessage({ channel: channelId, text: escapeMrkdwn(text) });
  } catch (err) {
    deps.logger.warn({ err, channel: channelId }, 'a new team could not be announced in its channel');
    await deps.reply({ userId, responseUrl: null }, { text });
  }
}

/** How many campers the team has once everybody joined; null when Slack does not list them. */
async function countCampers(deps: SlackDeps, team: NewTeam): Promise<number | null> {
  if (team.members !== null) return team.campers;
  if ((await team.listing) === null) return null;
  return syncTeam(deps, team.workspaceId, team.channelId);
}

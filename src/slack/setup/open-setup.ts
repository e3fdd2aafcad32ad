import { WebAPIPlatformError } from '@slack/web-api';
import { countriesWithHolidays } from '../../camp/holidays.ts';
import { languageOf } from '../../camp/people.ts';
import { isTimeZone } from '../../camp/wall-clock.ts';
import { syncTeam } from '../membership/sync-teams.ts';
import type { Messages } from '../messages/ko.ts';
import { messagesIn } from '../messages/messages.ts';
import { openForAsker } from '../open-for-asker.ts';
import type { Opening } from '../open-view.ts';
import type { Asker, SlackDeps } from '../slack-deps.ts';
import { buildSetupForm } from './build-setup-form.ts';

/** Where `/log setup` was typed. */
export interface SetupPlace {
  readonly triggerId: string;
  readonly channelId: string;
  readonly channelName: string;
}

/** `/log setup`: opens the window in a channel that the bot is in and that is no team yet; else says what to do. */
export async function openSetup(deps: SlackDeps, asker: Asker, place: SetupPlace): Promise<void> {
  await openForAsker(deps, asker, place.triggerId, 'setup', findSetup(deps, asker, place));
}

async function findSetup(deps: SlackDeps, asker: Asker, place: SetupPlace): Promise<Opening> {
  const { flows, people, now, work } = deps;
  const { channelId, channelName } = place;
  if (asker.channelId === null) return because(messagesIn(await asker.language()).setupInDm);
  const [member, isInside, team, countries] = await Promise.all([
    people.findMember(asker.userId),
    isBotInside(deps, channelId),
    flows.findTeam(asker.workspaceId, channelId),
    countriesWithHolidays(),
  ]);
  const language = languageOf(member?.locale ?? null, 'en');
  const messages: Messages = messagesIn(language);
  if (!isInside) return because(messages.setupInvite);
  if (team !== null) {
    const joining = syncTeam(deps, asker.workspaceId, channelId);
    work.track(joining).catch((error) => deps.recordFailure(error, { what: 'members', channel: channelId }));
    return because(messages.setupAlready(team.campName));
  }
  const timeZone = member?.timeZone ?? 'UTC';
  const zone = isTimeZone(timeZone) ? timeZone : 'UTC';
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(now());
  const guess = { channelId, channelName, language, today, timeZone: zone, countries };
  return { kind: 'view', view: buildSetupForm(guess) };
}

function because(text: string): Opening {
  return { kind: 'reason', text };
}

/** A private channel that the bot is not in does not exist for it. */
async function isBotInside({ clients }: SlackDeps, channelId: string): Promise<boolean> {
  try {
    const { channel } = await clients.reads.conversations.info({ channel: channelId });
    return channel?.is_member === true;
  } catch (error) {
    if (error instanceof WebAPIPlatformError && error.data.error === 'channel_not_found') return false;
    throw error;
  }
}

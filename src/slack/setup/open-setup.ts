import { WebAPIPlatformError } from '@slack/web-api';
import { syncTeam } from '../membership/sync-teams.ts';
import { messagesIn } from '../messages/messages.ts';
import { openForAsker } from '../open-for-asker.ts';
import type { Opening } from '../open-view.ts';
import type { Asker, SlackDeps } from '../slack-deps.ts';
import { buildCampChoice } from './build-camp-choice.ts';
import { buildSetupForm } from './build-setup-form.ts';
import { guessSetup } from './guess-setup.ts';

/** Where `/log setup` was typed. */
export interface SetupPlace {
  readonly triggerId: string;
  readonly channelId: string;
  readonly channelName: string;
}

/**
 * `/log setup`: opens the window in a channel that the bot is in and that is no team yet; else says what to do. Staff
 * choose first whether the channel joins a camp of theirs.
 */
export async function openSetup(deps: SlackDeps, asker: Asker, place: SetupPlace): Promise<void> {
  await openForAsker(deps, asker, place.triggerId, 'setup', findSetup(deps, asker, place));
}

async function findSetup(deps: SlackDeps, asker: Asker, place: SetupPlace): Promise<Opening> {
  const { flows, people } = deps;
  const { workspaceId, userId } = asker;
  const { channelId } = place;
  if (asker.channelId === null) return because(messagesIn(await asker.language()).setupInDm);
  const [guess, isAdmin, isInside, team] = await Promise.all([
    guessSetup(deps, userId, { channelId, channelName: place.channelName }),
    people.isAdmin(userId),
    isBotInside(deps, channelId),
    flows.findTeam(workspaceId, channelId),
  ]);
  const messages = messagesIn(guess.language);
  if (!isInside) return because(messages.setupInvite);
  if (team !== null) {
    syncMissing(deps, workspaceId, channelId);
    return because(messages.setupAlready(team.campName));
  }
  const camps = await flows.listOpenCamps({ workspaceId, userId, isAdmin });
  const view = camps.theirs.length > 0 ? buildCampChoice(camps, guess) : buildSetupForm(guess, camps.others);
  return { kind: 'view', view };
}

function syncMissing(deps: SlackDeps, workspaceId: string, channelId: string): void {
  const joining = syncTeam(deps, workspaceId, channelId);
  deps.work
    .track(joining)
    .catch((error) => deps.recordFailure(error, { what: 'members', channel: channelId }));
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

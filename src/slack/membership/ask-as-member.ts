import type { NoLog } from '../../flows/place/find-place.ts';
import type { Asker, SlackDeps } from '../slack-deps.ts';
import { joinTeam } from './join-team.ts';

/**
 * Asks for something of somebody's own. Who writes in a team's channel is in it: one whose joining was missed becomes a
 * camper, and it is asked once more.
 */
export async function askAsMember<Found extends { readonly kind: string }>(
  deps: SlackDeps,
  { workspaceId, userId, channelId }: Pick<Asker, 'workspaceId' | 'userId' | 'channelId'>,
  ask: () => Promise<Found | NoLog>,
): Promise<Found | NoLog> {
  const found = await ask();
  const wasMissed = found.kind === 'no-team' && channelId !== null;
  return wasMissed && (await joinTeam(deps, workspaceId, channelId, userId)) ? ask() : found;
}

import { WebAPIPlatformError } from '@slack/web-api';
import type { SlackDeps } from '../slack-deps.ts';

/**
 * Makes a team's campers exactly those who are in its channel, and gives how many they are: this mends what an event
 * that never came left out. Events that come meanwhile wait, since they are newer than the list.
 */
export async function syncTeam(
  { flows, people, membersInTurn }: SlackDeps,
  workspaceId: string,
  channelId: string,
): Promise<number> {
  return membersInTurn(async () => {
    const members = await people.listMembers(channelId);
    await flows.syncMembers(workspaceId, channelId, members);
    return members.length;
  });
}

/**
 * Looks through every team of the workspace, one after the other: Slack tells a bot that was down nothing of who came
 * and went. A team that cannot be read is logged and stays as it was.
 */
export async function syncTeams(
  deps: SlackDeps,
  workspaceId: string,
  isStopping: () => boolean,
): Promise<void> {
  for (const channel of await deps.flows.listTeams(workspaceId)) {
    if (isStopping()) return;
    await syncTeam(deps, workspaceId, channel).catch((err: unknown) => {
      // Slack's refusal is no fault of ours: the bot was thrown out, or the channel is gone.
      if (err instanceof WebAPIPlatformError) deps.logger.warn({ err, channel }, 'a team could not be read');
      else deps.recordFailure(err, { what: 'members', channel });
    });
  }
}

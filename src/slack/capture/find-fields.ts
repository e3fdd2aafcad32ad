import type { CaptureFields } from '../../flows/add-capture.ts';
import type { NoLog } from '../../flows/find-place.ts';
import { joinTeam } from '../membership/join-team.ts';
import type { Asker, SlackDeps } from '../slack-deps.ts';

/** The fields of the asker's log of today. Who writes in a team's channel and was missed is a camper from now on. */
export async function findFields(
  deps: SlackDeps,
  { workspaceId, userId, channelId }: Pick<Asker, 'workspaceId' | 'userId' | 'channelId'>,
): Promise<CaptureFields | NoLog> {
  const ask = () => deps.flows.findCaptureFields({ workspaceId, userId, channelId });
  const found = await ask();
  const wasMissed = found.kind === 'no-team' && channelId !== null;
  return wasMissed && (await joinTeam(deps, workspaceId, channelId, userId)) ? ask() : found;
}

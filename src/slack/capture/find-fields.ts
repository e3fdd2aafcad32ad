import type { NoLog } from '../../flows/place/find-place.ts';
import type { CaptureFields } from '../../flows/written/add-capture.ts';
import { askAsMember } from '../membership/ask-as-member.ts';
import type { Asker, SlackDeps } from '../slack-deps.ts';

/** The fields of the asker's log of today. Who writes in a team's channel and was missed is a camper from now on. */
export async function findFields(
  deps: SlackDeps,
  { workspaceId, userId, channelId }: Pick<Asker, 'workspaceId' | 'userId' | 'channelId'>,
): Promise<CaptureFields | NoLog> {
  const who = { workspaceId, userId, channelId };
  return askAsMember(deps, who, () => deps.flows.findCaptureFields(who));
}

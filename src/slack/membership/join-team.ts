import type { SlackDeps } from '../slack-deps.ts';

/** Makes one person a camper of a channel's team. Nothing happens for machines, and in channels that are no team. */
export async function joinTeam(
  { flows, people }: SlackDeps,
  workspaceId: string,
  channelId: string,
  userId: string,
): Promise<boolean> {
  if ((await flows.findTeam(workspaceId, channelId)) === null) return false;
  const member = await people.findMember(userId);
  if (member?.isHuman !== true || !member.isActive) return false;
  await flows.joinTeam(workspaceId, channelId, member);
  return true;
}

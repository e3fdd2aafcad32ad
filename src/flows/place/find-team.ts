import type { Store } from '../../store/store.ts';

/** What a channel already is; null for one that is no team. */
export async function findTeam(
  store: Store,
  workspaceId: string,
  channelId: string,
): Promise<{ readonly campName: string; readonly channelId: string } | null> {
  const team = await store.teams.findByChannel(workspaceId, channelId);
  return team && { campName: team.campName, channelId: team.channelId };
}

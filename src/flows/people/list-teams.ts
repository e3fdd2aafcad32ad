import type { Store } from '../../store/store.ts';

/** The ids of the channels of a workspace that are teams. */
export async function listTeams(store: Store, workspaceId: string): Promise<readonly string[]> {
  return store.teams.listChannels(workspaceId);
}

import type { Store } from '../../store/store.ts';
import type { Workspace } from '../../store/workspaces.ts';

/** Remembers the workspace that the bot's token belongs to. */
export function saveWorkspace(store: Store, workspace: Workspace): Promise<void> {
  return store.workspaces.save(workspace);
}

/** Notes that a workspace removed the bot: its prompts stop, what was written stays. */
export function removeWorkspace(store: Store, workspaceId: string, now: Date): Promise<void> {
  return store.workspaces.markRemoved(workspaceId, now);
}

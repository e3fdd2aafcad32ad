import { eq } from 'drizzle-orm';
import type { Database } from './database.ts';
import { workspaces } from './tables/camps.ts';

/** A Slack team that installed the bot; `id` is Slack's. */
export interface Workspace {
  readonly id: string;
  readonly name: string;
  readonly botUserId: string;
}

export function createWorkspaces(db: Database) {
  return {
    /** Remembers a workspace, or brings back one that had removed the bot. */
    async save(workspace: Workspace): Promise<void> {
      const { id, name, botUserId } = workspace;
      await db
        .insert(workspaces)
        .values({ id, name, botUserId })
        .onConflictDoUpdate({ target: workspaces.id, set: { name, botUserId, removedAt: null } });
    },

    /** Notes that the bot was uninstalled: its prompts stop, its logs stay. */
    async markRemoved(id: string, at: Date): Promise<void> {
      await db.update(workspaces).set({ removedAt: at }).where(eq(workspaces.id, id));
    },
  };
}

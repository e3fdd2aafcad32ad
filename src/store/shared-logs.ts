import { and, eq, inArray } from 'drizzle-orm';
import type { LogDate } from '../camp/camp.ts';
import type { Database } from './database.ts';
import { campers } from './tables/campers.ts';
import { sharedLogs } from './tables/sharing.ts';

/**
 * What stands of a log in the team's thread: the messages, and what they say; empty for nothing, null while they are
 * being written.
 */
export interface ShownLog {
  readonly messages: readonly string[];
  readonly shown: string | null;
}

export function createSharedLogs(db: Database) {
  const { messages, shown } = sharedLogs;

  return {
    async find(camperId: string, logDay: LogDate): Promise<ShownLog | null> {
      const [row] = await db
        .select({ messages, shown })
        .from(sharedLogs)
        .where(and(eq(sharedLogs.camperId, camperId), eq(sharedLogs.logDay, logDay)));
      return row ?? null;
    },

    async save(camperId: string, logDay: LogDate, log: ShownLog): Promise<void> {
      await db
        .insert(sharedLogs)
        .values({ camperId, logDay, ...log })
        .onConflictDoUpdate({ target: [sharedLogs.camperId, sharedLogs.logDay], set: { ...log } });
    },

    /** Forgets what stands of a team's logs of a day: its thread is gone. Gives whose there were. */
    async forget(teamId: string, logDay: LogDate): Promise<readonly string[]> {
      const ofTeam = db.select({ id: campers.id }).from(campers).where(eq(campers.teamId, teamId));
      const rows = await db
        .delete(sharedLogs)
        .where(and(inArray(sharedLogs.camperId, ofTeam), eq(sharedLogs.logDay, logDay)))
        .returning({ camperId: sharedLogs.camperId });
      return rows.map(({ camperId }) => camperId);
    },
  };
}

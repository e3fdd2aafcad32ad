import { and, eq, inArray, sql } from 'drizzle-orm';
import type { LogDate } from '../camp/camp.ts';
import type { Database } from './database.ts';
import { placeholders, prepared } from './prepared.ts';
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
  const ofLog = prepared(() =>
    db
      .select({ messages, shown })
      .from(sharedLogs)
      .where(
        and(
          eq(sharedLogs.camperId, sql.placeholder('camperId')),
          eq(sharedLogs.logDay, sql.placeholder('logDay')),
        ),
      ),
  );
  const saved = prepared(() =>
    db
      .insert(sharedLogs)
      .values(placeholders('camperId', 'logDay', 'messages', 'shown'))
      .onConflictDoUpdate({
        target: [sharedLogs.camperId, sharedLogs.logDay],
        set: { messages: sql`excluded.messages`, shown: sql`excluded.shown` },
      }),
  );

  return {
    async find(camperId: string, logDay: LogDate): Promise<ShownLog | null> {
      const [row] = await ofLog().execute({ camperId, logDay });
      return row ?? null;
    },

    async save(camperId: string, logDay: LogDate, log: ShownLog): Promise<void> {
      await saved().execute({ camperId, logDay, ...log });
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

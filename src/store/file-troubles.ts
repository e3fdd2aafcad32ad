import { and, eq } from 'drizzle-orm';
import type { LogDate } from '../camp/camp.ts';
import type { Database } from './database.ts';
import { fileTroubles } from './tables/file-troubles.ts';

export function createFileTroubles(db: Database) {
  return {
    /** False when there was trouble on that day before. */
    async insert(campId: string, logDay: LogDate, reason: string): Promise<boolean> {
      const rows = await db
        .insert(fileTroubles)
        .values({ campId, logDay, reason })
        .onConflictDoNothing()
        .returning({ campId: fileTroubles.campId });
      return rows.length > 0;
    },

    /** Why there was trouble on a day; null when there was none. */
    async find(campId: string, logDay: LogDate): Promise<string | null> {
      const [row] = await db
        .select({ reason: fileTroubles.reason })
        .from(fileTroubles)
        .where(and(eq(fileTroubles.campId, campId), eq(fileTroubles.logDay, logDay)));
      return row?.reason ?? null;
    },
  };
}

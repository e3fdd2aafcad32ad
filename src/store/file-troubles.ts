import { and, eq } from 'drizzle-orm';
import type { LogDate } from '../camp/camp.ts';
import type { LogKind } from '../camp/daily-log.ts';
import type { Database } from './database.ts';
import { fileTroubles } from './tables/file-troubles.ts';

/** Which log's post Slack did not take as a file, and why. */
export interface StoredFileTrouble {
  readonly logKind: LogKind;
  readonly reason: string;
}

export function createFileTroubles(db: Database) {
  return {
    /** False when there was trouble on that day before. */
    async insert(campId: string, logDay: LogDate, trouble: StoredFileTrouble): Promise<boolean> {
      const rows = await db
        .insert(fileTroubles)
        .values({ campId, logDay, ...trouble })
        .onConflictDoNothing()
        .returning({ campId: fileTroubles.campId });
      return rows.length > 0;
    },

    /** The first trouble of a day; null when there was none. */
    async find(campId: string, logDay: LogDate): Promise<StoredFileTrouble | null> {
      const [row] = await db
        .select({ logKind: fileTroubles.logKind, reason: fileTroubles.reason })
        .from(fileTroubles)
        .where(and(eq(fileTroubles.campId, campId), eq(fileTroubles.logDay, logDay)));
      return row ?? null;
    },
  };
}

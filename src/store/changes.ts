import { and, desc, eq, lt } from 'drizzle-orm';
import type { Database } from './database.ts';
import { changes } from './tables/staff.ts';

/** One thing that somebody changed in a camp: the setting or what happened, in short what it was and is. */
export interface StoredChange {
  readonly id: number;
  readonly at: Date;
  /** Slack's id of whoever did it. */
  readonly by: string;
  readonly what: string;
  readonly before: string;
  readonly after: string;
}

export function createChanges(db: Database) {
  return {
    async insert(campId: string, changed: readonly Omit<StoredChange, 'id'>[]): Promise<void> {
      if (changed.length > 0) await db.insert(changes).values(changed.map((each) => ({ campId, ...each })));
    },

    /** A camp's changes, the newest first, at most `limit`; those before the change `olderThan` unless it is null. */
    async list(campId: string, olderThan: number | null, limit: number): Promise<readonly StoredChange[]> {
      const { id, at, by, what, before, after } = changes;
      return db
        .select({ id, at, by, what, before, after })
        .from(changes)
        .where(and(eq(changes.campId, campId), ...(olderThan === null ? [] : [lt(changes.id, olderThan)])))
        .orderBy(desc(changes.id))
        .limit(limit);
    },
  };
}

import { asc, eq } from 'drizzle-orm';
import type { Database } from './database.ts';
import { logs, posts } from './tables/logs.ts';

/** What never changes once a post was made: later changes of the calendar do not rename a published file. */
export interface FixedNumbers {
  readonly fileName: string;
  readonly week: string;
  readonly day: string;
}

export interface StoredPost extends FixedNumbers {
  readonly logId: string;
  readonly version: number;
  readonly text: string;
}

export function createPosts(db: Database) {
  return {
    async findFixedNumbers(logId: string): Promise<FixedNumbers | null> {
      const [row] = await db
        .select({ fileName: posts.fileName, week: posts.week, day: posts.day })
        .from(posts)
        .where(eq(posts.logId, logId));
      return row ?? null;
    },

    /** The names of all files of a camper, in the order of their log days. */
    async listFileNames(camperId: string): Promise<readonly string[]> {
      const rows = await db
        .select({ fileName: posts.fileName })
        .from(posts)
        .innerJoin(logs, eq(logs.id, posts.logId))
        .where(eq(logs.camperId, camperId))
        .orderBy(asc(logs.logDay), asc(logs.kind));
      return rows.map((row) => row.fileName);
    },

    /** Keeps a post's newest text; its name and numbers stay those of the first time. */
    async save(post: StoredPost): Promise<void> {
      const { version, text } = post;
      await db.insert(posts).values(post).onConflictDoUpdate({ target: posts.logId, set: { version, text } });
    },
  };
}

import { asc, eq, sql } from 'drizzle-orm';
import type { LogDate } from '../camp/camp.ts';
import type { LogKind } from '../camp/daily-log.ts';
import type { Database } from './database.ts';
import { prepared } from './prepared.ts';
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

/** Which log a post is of. */
export interface ListedPost extends FixedNumbers {
  readonly logId: string;
  readonly logKind: LogKind;
  readonly logDay: LogDate;
}

export function createPosts(db: Database) {
  const ofCamper = prepared(() =>
    db
      .select({
        logId: posts.logId,
        logKind: logs.kind,
        logDay: logs.logDay,
        fileName: posts.fileName,
        week: posts.week,
        day: posts.day,
      })
      .from(posts)
      .innerJoin(logs, eq(logs.id, posts.logId))
      .where(eq(logs.camperId, sql.placeholder('camperId')))
      .orderBy(asc(logs.logDay), asc(logs.kind)),
  );

  return {
    /** The names and numbers of all posts of a camper, in the order of their log days. */
    async list(camperId: string): Promise<readonly ListedPost[]> {
      return ofCamper().execute({ camperId });
    },

    /** The text of a log's post as it was made last; null before the first time. */
    async findText(logId: string): Promise<string | null> {
      const [row] = await db.select({ text: posts.text }).from(posts).where(eq(posts.logId, logId));
      return row?.text ?? null;
    },

    /** Keeps a post's newest text; its name and numbers stay those of the first time. */
    async save(post: StoredPost): Promise<void> {
      const { version, text } = post;
      await db.insert(posts).values(post).onConflictDoUpdate({ target: posts.logId, set: { version, text } });
    },
  };
}

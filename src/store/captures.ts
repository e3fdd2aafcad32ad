import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { LogDate } from '../camp/camp.ts';
import type { Answer } from '../camp/daily-log.ts';
import type { Database } from './database.ts';
import { prepared } from './prepared.ts';
import { captures } from './tables/collected.ts';

export interface NewCapture {
  readonly camperId: string;
  readonly logDay: LogDate;
  /** Id of the template's field that it is for. */
  readonly field: string;
  readonly answer: Answer;
  /** What it came from, so that a repeated request adds it once. */
  readonly source: string;
  readonly capturedAt: Date;
}

export interface StoredCapture extends Omit<NewCapture, 'source'> {
  readonly id: string;
  /** Counts the captures of a log from 1. */
  readonly number: number;
  /** The version of the log that it became part of; null while it waits. */
  readonly version: number | null;
}

export function createCaptures(db: Database) {
  const { id, camperId, logDay, number, field, answer, capturedAt, version } = captures;
  const columns = { id, camperId, logDay, number, field, answer, capturedAt, version };
  const ofLog = prepared(() =>
    db
      .select(columns)
      .from(captures)
      .where(
        and(
          eq(camperId, sql.placeholder('camper')),
          eq(logDay, sql.placeholder('day')),
          isNull(captures.removedAt),
        ),
      )
      .orderBy(asc(number)),
  );

  return {
    /** Keeps a capture behind the others of its log; null when it was kept before. Only with the log locked. */
    async insert(capture: NewCapture): Promise<StoredCapture | null> {
      const isOfLog = and(eq(camperId, capture.camperId), eq(logDay, capture.logDay));
      const next = sql<number>`(select coalesce(max(${number}), 0) + 1 from ${captures} where ${isOfLog})`;
      const [row] = await db
        .insert(captures)
        .values({ ...capture, number: next })
        .onConflictDoNothing({ target: [camperId, captures.source] })
        .returning(columns);
      return row ?? null;
    },

    /** Those of a log that were not taken back, oldest first. */
    async list(camper: string, day: LogDate): Promise<readonly StoredCapture[]> {
      return ofLog().execute({ camper, day });
    },

    /** Notes that captures are part of a version of their log. */
    async take(ids: readonly string[], version: number): Promise<void> {
      if (ids.length > 0)
        await db
          .update(captures)
          .set({ version })
          .where(inArray(id, [...ids]));
    },

    /** Takes a waiting capture back; null when it is part of a log already, was taken back, or is somebody else's. */
    async remove(captureId: string, camper: string, now: Date): Promise<StoredCapture | null> {
      const [row] = await db
        .update(captures)
        .set({ removedAt: now })
        .where(
          and(eq(id, captureId), eq(camperId, camper), isNull(captures.version), isNull(captures.removedAt)),
        )
        .returning(columns);
      return row ?? null;
    },
  };
}

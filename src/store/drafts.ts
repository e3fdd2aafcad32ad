import { and, eq, lt, lte, sql } from 'drizzle-orm';
import type { LogDate } from '../camp/camp.ts';
import type { Answer, LogKind } from '../camp/daily-log.ts';
import type { Database } from './database.ts';
import { placeholders, prepared } from './prepared.ts';
import { drafts } from './tables/collected.ts';

/** Which log something belongs to. */
export interface LogKey {
  readonly camperId: string;
  readonly logKind: LogKind;
  readonly logDay: LogDate;
}

/** What was typed into one field and not submitted yet. */
export interface Draft {
  readonly field: string;
  /** Null when the field was emptied. */
  readonly answer: Answer | null;
  /** Seconds since 1970 with six decimals, as text: Slack's `action_ts`. */
  readonly typedAt: string;
  /** Captures up to this number were in the form that it was typed into. */
  readonly capturesSeen: number;
  /** The version of the log that it became part of, or that said something else later; null while it waits. */
  readonly version: number | null;
}

/** What there is one draft for. */
const ofField = [drafts.camperId, drafts.logKind, drafts.logDay, drafts.field];

export function createDrafts(db: Database) {
  const ofLog = prepared(() => {
    const { field, answer, typedAt, capturesSeen, version } = drafts;
    return db
      .select({ field, answer, typedAt, capturesSeen, version })
      .from(drafts)
      .where(
        and(
          eq(drafts.camperId, sql.placeholder('camperId')),
          eq(drafts.logKind, sql.placeholder('logKind')),
          eq(drafts.logDay, sql.placeholder('logDay')),
        ),
      );
  });
  const latest = prepared(() =>
    db
      .insert(drafts)
      .values(placeholders('camperId', 'logKind', 'logDay', 'field', 'answer', 'typedAt', 'capturesSeen'))
      .onConflictDoUpdate({
        target: ofField,
        set: {
          answer: sql`excluded.answer`,
          typedAt: sql`excluded.typed_at`,
          capturesSeen: sql`excluded.captures_seen`,
          version: null,
        },
        setWhere: lt(drafts.typedAt, sql`excluded.typed_at`),
      }),
  );
  const said = prepared(() =>
    db
      .insert(drafts)
      .values({
        ...placeholders('camperId', 'logKind', 'logDay', 'field', 'answer', 'typedAt', 'version'),
        capturesSeen: 0,
      })
      .onConflictDoUpdate({
        target: ofField,
        set: {
          answer: sql`excluded.answer`,
          typedAt: sql`excluded.typed_at`,
          version: sql`excluded.version`,
        },
        setWhere: lte(drafts.typedAt, sql`excluded.typed_at`),
      }),
  );

  return {
    /** Keeps a draft, unless one that was typed later is kept already. */
    async save(key: LogKey, draft: Omit<Draft, 'version'>): Promise<void> {
      await latest().execute({ ...key, ...draft });
    },

    /** Notes what a version says of fields, unless something that was typed later is kept: late requests stay out. */
    async settle(
      key: LogKey,
      settled: readonly (Omit<Draft, 'capturesSeen' | 'version'> & { readonly version: number })[],
    ): Promise<void> {
      await Promise.all(settled.map((each) => said().execute({ ...key, ...each })));
    },

    /** The drafts of a log that wait, and what its versions said of other fields; in no order. */
    async list({ camperId, logKind, logDay }: LogKey): Promise<readonly Draft[]> {
      return ofLog().execute({ camperId, logKind, logDay });
    },
  };
}

import { and, asc, desc, eq, lt, sql } from 'drizzle-orm';
import type { LogDate } from '../camp/camp.ts';
import type { Answers, DailyLog, LogKind } from '../camp/daily-log.ts';
import type { Database } from './database.ts';
import { placeholders, prepared } from './prepared.ts';
import { logs, logVersions } from './tables/logs.ts';

/** A log's newest version and when the first one was submitted. */
export interface StoredLog extends Omit<DailyLog, 'names' | 'tags'> {
  readonly id: string;
  readonly kind: LogKind;
  /** Name of the template whose fields were asked. */
  readonly template: string;
  /** Null until somebody asked Slack for the names of the mentioned. */
  readonly names: Readonly<Record<string, string>> | null;
  /**
   * Ids of the fields that the team may read, and of campers whose keywords stay out; null where nobody could choose.
   */
  readonly shared: readonly string[] | null;
  readonly poolWithout: readonly string[] | null;
  readonly firstSubmittedAt: Date;
}

/** One version of a log. */
export interface StoredVersion {
  readonly version: number;
  readonly template: string;
  readonly answers: Answers;
  readonly shared: readonly string[] | null;
  readonly poolWithout: readonly string[] | null;
  readonly submittedAt: Date;
}

export function createLogs(db: Database) {
  const firstSubmittedAt = sql<Date>`min(${logVersions.submittedAt}) over (partition by ${logVersions.logId})`
    .mapWith(logVersions.submittedAt)
    .as('first_submitted_at');

  const columns = {
    id: logs.id,
    camperId: logs.camperId,
    logDay: logs.logDay,
    kind: logs.kind,
    version: logVersions.version,
    template: logVersions.template,
    answers: logVersions.answers,
    names: logVersions.names,
    shared: logVersions.shared,
    poolWithout: logVersions.poolWithout,
    submittedAt: logVersions.submittedAt,
    firstSubmittedAt,
  };

  const isLog = and(
    eq(logs.camperId, sql.placeholder('camperId')),
    eq(logs.kind, sql.placeholder('kind')),
    eq(logs.logDay, sql.placeholder('logDay')),
  );

  const newest = prepared(() =>
    db
      .select(columns)
      .from(logs)
      .innerJoin(logVersions, eq(logVersions.logId, logs.id))
      .where(isLog)
      .orderBy(desc(logVersions.version))
      .limit(1),
  );
  const versions = prepared(() => {
    const { version, template, answers, shared, poolWithout, submittedAt } = logVersions;
    return db
      .select({ version, template, answers, shared, poolWithout, submittedAt })
      .from(logs)
      .innerJoin(logVersions, eq(logVersions.logId, logs.id))
      .where(isLog)
      .orderBy(asc(version));
  });
  const locked = prepared(() =>
    db
      .insert(logs)
      .values(placeholders('camperId', 'logDay', 'kind'))
      // Changes nothing, and locks the row that is there.
      .onConflictDoUpdate({
        target: [logs.camperId, logs.kind, logs.logDay],
        set: { kind: sql`excluded.kind` },
      })
      .returning({ id: logs.id }),
  );
  const inserted = prepared(() =>
    db
      .insert(logVersions)
      .values(
        placeholders('logId', 'version', 'template', 'answers', 'shared', 'poolWithout', 'submittedAt'),
      ),
  );
  const days = prepared(() =>
    db
      .select({ logDay: logs.logDay })
      .from(logs)
      .innerJoin(logVersions, and(eq(logVersions.logId, logs.id), eq(logVersions.version, 1)))
      .where(and(eq(logs.camperId, sql.placeholder('camperId')), eq(logs.kind, 'daily')))
      .orderBy(logs.logDay),
  );
  const before = prepared(() =>
    db
      .selectDistinctOn([logs.logDay], {
        logDay: logs.logDay,
        template: logVersions.template,
        answers: logVersions.answers,
      })
      .from(logs)
      .innerJoin(logVersions, eq(logVersions.logId, logs.id))
      .where(
        and(
          eq(logs.camperId, sql.placeholder('camperId')),
          eq(logs.kind, sql.placeholder('kind')),
          lt(logs.logDay, sql.placeholder('day')),
        ),
      )
      .orderBy(desc(logs.logDay), desc(logVersions.version))
      .limit(sql.placeholder('limit')),
  );

  return {
    /**
     * Makes the log of a day when it is missing and keeps others from changing it until the transaction
     * ends: two devices that submit at once get versions one after the other.
     */
    async lock(camperId: string, logDay: LogDate, kind: LogKind = 'daily'): Promise<string> {
      const [row] = await locked().execute({ camperId, logDay, kind });
      if (!row) throw new Error(`the log of ${camperId} on ${logDay} vanished while it was saved`);
      return row.id;
    },

    async insertVersion(version: StoredVersion & { readonly logId: string }): Promise<void> {
      await inserted().execute({ ...version });
    },

    /** The newest version of a day's log; null while nothing was submitted. */
    async find(camperId: string, logDay: LogDate, kind: LogKind = 'daily'): Promise<StoredLog | null> {
      const [row] = await newest().execute({ camperId, logDay, kind });
      return row ?? null;
    },

    /** What one version of a log says; null when there is none. */
    async findVersion(
      logId: string,
      version: number,
    ): Promise<Pick<StoredLog, 'version' | 'answers'> | null> {
      const [row] = await db
        .select({ version: logVersions.version, answers: logVersions.answers })
        .from(logVersions)
        .where(and(eq(logVersions.logId, logId), eq(logVersions.version, version)));
      return row ?? null;
    },

    /** All versions of a day's log, the first first; none while nothing was submitted. */
    async listVersions(camperId: string, logDay: LogDate): Promise<readonly StoredVersion[]> {
      return versions().execute({ camperId, logDay, kind: 'daily' });
    },

    /** The newest versions of a camper's logs of one kind before a day, the latest first, at most `limit`. */
    async listBefore(
      camperId: string,
      kind: LogKind,
      day: LogDate,
      limit: number,
    ): Promise<readonly Pick<StoredLog, 'logDay' | 'template' | 'answers'>[]> {
      return before().execute({ camperId, kind, day, limit });
    },

    /** The day of the latest log of a camper; null when they have written none. */
    async findLatestDay(camperId: string, kind: LogKind = 'daily'): Promise<LogDate | null> {
      const [row] = await db
        .select({ logDay: logs.logDay })
        .from(logs)
        .innerJoin(logVersions, eq(logVersions.logId, logs.id))
        .where(and(eq(logs.camperId, camperId), eq(logs.kind, kind)))
        .orderBy(desc(logs.logDay))
        .limit(1);
      return row?.logDay ?? null;
    },

    /** The days of which a camper has written daily logs, in order. */
    async listDays(camperId: string): Promise<readonly LogDate[]> {
      const rows = await days().execute({ camperId });
      return rows.map(({ logDay }) => logDay);
    },

    async saveNames(logId: string, version: number, names: Readonly<Record<string, string>>): Promise<void> {
      await db
        .update(logVersions)
        .set({ names })
        .where(and(eq(logVersions.logId, logId), eq(logVersions.version, version)));
    },
  };
}

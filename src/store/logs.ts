import { and, asc, count, desc, eq, isNull, lt, sql } from 'drizzle-orm';
import type { LogDate } from '../camp/camp.ts';
import type { Answers, DailyLog, LogKind } from '../camp/daily-log.ts';
import type { Database } from './database.ts';
import { campers } from './tables/campers.ts';
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

  const isLog = (camperId: string, logDay: LogDate, kind: LogKind) =>
    and(eq(logs.camperId, camperId), eq(logs.kind, kind), eq(logs.logDay, logDay));

  return {
    /**
     * Makes the log of a day when it is missing and keeps others from changing it until the transaction
     * ends: two devices that submit at once get versions one after the other.
     */
    async lock(camperId: string, logDay: LogDate, kind: LogKind = 'daily'): Promise<string> {
      const [row] = await db
        .insert(logs)
        .values({ camperId, logDay, kind })
        // Changes nothing, and locks the row that is there.
        .onConflictDoUpdate({ target: [logs.camperId, logs.kind, logs.logDay], set: { kind } })
        .returning({ id: logs.id });
      if (!row) throw new Error(`the log of ${camperId} on ${logDay} vanished while it was saved`);
      return row.id;
    },

    async insertVersion(version: StoredVersion & { readonly logId: string }): Promise<void> {
      await db.insert(logVersions).values(version);
    },

    /** The newest version of a day's log; null while nothing was submitted. */
    async find(camperId: string, logDay: LogDate, kind: LogKind = 'daily'): Promise<StoredLog | null> {
      const [row] = await db
        .select(columns)
        .from(logs)
        .innerJoin(logVersions, eq(logVersions.logId, logs.id))
        .where(isLog(camperId, logDay, kind))
        .orderBy(desc(logVersions.version))
        .limit(1);
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
      const { version, template, answers, shared, poolWithout, submittedAt } = logVersions;
      return db
        .select({ version, template, answers, shared, poolWithout, submittedAt })
        .from(logs)
        .innerJoin(logVersions, eq(logVersions.logId, logs.id))
        .where(isLog(camperId, logDay, 'daily'))
        .orderBy(asc(version));
    },

    /** The newest versions of a camper's logs of one kind before a day, the latest first, at most `limit`. */
    async listBefore(
      camperId: string,
      kind: LogKind,
      day: LogDate,
      limit: number,
    ): Promise<readonly Pick<StoredLog, 'logDay' | 'template' | 'answers'>[]> {
      const { template, answers } = logVersions;
      return db
        .selectDistinctOn([logs.logDay], { logDay: logs.logDay, template, answers })
        .from(logs)
        .innerJoin(logVersions, eq(logVersions.logId, logs.id))
        .where(and(eq(logs.camperId, camperId), eq(logs.kind, kind), lt(logs.logDay, day)))
        .orderBy(desc(logs.logDay), desc(logVersions.version))
        .limit(limit);
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
      const rows = await db
        .select({ logDay: logs.logDay })
        .from(logs)
        .innerJoin(logVersions, and(eq(logVersions.logId, logs.id), eq(logVersions.version, 1)))
        .where(and(eq(logs.camperId, camperId), eq(logs.kind, 'daily')))
        .orderBy(logs.logDay);
      return rows.map(({ logDay }) => logDay);
    },

    async saveNames(logId: string, version: number, names: Readonly<Record<string, string>>): Promise<void> {
      await db
        .update(logVersions)
        .set({ names })
        .where(and(eq(logVersions.logId, logId), eq(logVersions.version, version)));
    },

    /** How many of the team's campers have written a log for the day. */
    async countWritten(teamId: string, logDay: LogDate): Promise<number> {
      const [row] = await db
        .select({ count: count() })
        .from(logs)
        .innerJoin(campers, eq(campers.id, logs.camperId))
        .innerJoin(logVersions, and(eq(logVersions.logId, logs.id), eq(logVersions.version, 1)))
        .where(
          and(
            eq(campers.teamId, teamId),
            isNull(campers.leftAt),
            eq(logs.kind, 'daily'),
            eq(logs.logDay, logDay),
          ),
        );
      return row?.count ?? 0;
    },
  };
}

import { and, asc, desc, eq, isNotNull, isNull, or, sql } from 'drizzle-orm';
import type { LogDate } from '../camp/camp.ts';
import type { Answer, Answers } from '../camp/daily-log.ts';
import type { Database } from './database.ts';
import { prepared } from './prepared.ts';
import type { SharingChoices } from './sharing-choices.ts';
import { campers } from './tables/campers.ts';
import { captures } from './tables/collected.ts';
import { logs, logVersions } from './tables/logs.ts';
import { poolNotes, sharingChoices } from './tables/sharing.ts';

/** The newest version of a teammate's log of a day. */
export interface PooledLog {
  readonly camperId: string;
  readonly name: string;
  readonly id: string;
  readonly version: number;
  readonly template: string;
  readonly answers: Answers;
  readonly names: Readonly<Record<string, string>> | null;
  readonly shared: readonly string[] | null;
  /** By field id when something was in it first. */
  readonly since: Readonly<Record<string, Date>>;
}

/** Something that a teammate added to a field of their log of a day. */
export interface PooledCapture {
  readonly camperId: string;
  readonly name: string;
  readonly field: string;
  readonly answer: Answer;
  readonly capturedAt: Date;
  /** Null while it waits to become part of the log. */
  readonly version: number | null;
  /** Null for who never chose. */
  readonly choices: SharingChoices['fields'] | null;
}

/** What a moderator entered for everybody into a field. */
export interface PoolNote {
  /** The moderator's. */
  readonly camperId: string;
  readonly field: string;
  readonly answer: Answer | null;
  /** When the first of theirs into it was entered; null for none. */
  readonly since: Date | null;
}

export function createPools(db: Database) {
  const isInTeam = eq(campers.teamId, sql.placeholder('teamId'));
  const isLogOfDay = and(
    eq(logs.camperId, campers.id),
    eq(logs.kind, 'daily'),
    eq(logs.logDay, sql.placeholder('logDay')),
  );

  const teamLogs = prepared(() =>
    db
      .select({
        camperId: campers.id,
        name: campers.name,
        id: logs.id,
        version: logVersions.version,
        template: logVersions.template,
        answers: logVersions.answers,
        names: logVersions.names,
        shared: logVersions.shared,
        submittedAt: logVersions.submittedAt,
      })
      .from(campers)
      .innerJoin(logs, isLogOfDay)
      .innerJoin(logVersions, eq(logVersions.logId, logs.id))
      .where(isInTeam)
      .orderBy(asc(campers.id), asc(logVersions.version)),
  );
  const teamCaptures = prepared(() =>
    db
      .select({
        camperId: campers.id,
        name: campers.name,
        field: captures.field,
        answer: captures.answer,
        capturedAt: captures.capturedAt,
        version: captures.version,
        choices: sharingChoices.fields,
      })
      .from(captures)
      .innerJoin(campers, eq(campers.id, captures.camperId))
      .leftJoin(sharingChoices, eq(sharingChoices.camperId, campers.id))
      .where(
        and(
          isInTeam,
          // Whoever left keeps what is part of their log.
          or(isNull(campers.leftAt), isNotNull(captures.version)),
          eq(captures.logDay, sql.placeholder('logDay')),
          isNull(captures.removedAt),
        ),
      )
      .orderBy(asc(captures.capturedAt), asc(campers.id), asc(captures.number)),
  );
  const teamNotes = prepared(() => {
    const { field, answer, enteredBy, enteredAt } = poolNotes;
    const since =
      sql<Date | null>`min(${enteredAt}) filter (where ${answer} is not null) over (partition by ${field}, ${enteredBy})`
        .mapWith(enteredAt)
        .as('since');
    return db
      .selectDistinctOn([field, enteredBy], { camperId: campers.id, field, answer, since })
      .from(poolNotes)
      .innerJoin(campers, and(eq(campers.teamId, poolNotes.teamId), eq(campers.userId, enteredBy)))
      .where(
        and(eq(poolNotes.teamId, sql.placeholder('teamId')), eq(poolNotes.logDay, sql.placeholder('logDay'))),
      )
      .orderBy(asc(field), asc(enteredBy), desc(poolNotes.id));
  });
  const writers = prepared(() =>
    db
      .select({ id: campers.id })
      .from(campers)
      .innerJoin(logs, isLogOfDay)
      .innerJoin(logVersions, and(eq(logVersions.logId, logs.id), eq(logVersions.version, 1)))
      .where(and(isInTeam, isNull(campers.leftAt)))
      .orderBy(asc(campers.id)),
  );

  return {
    /** The logs of the team, also of who has left since. */
    async listLogs(teamId: string, logDay: LogDate): Promise<readonly PooledLog[]> {
      const rows = await teamLogs().execute({ teamId, logDay });
      const newest = new Map<string, PooledLog>();
      for (const { submittedAt, ...row } of rows) {
        const filled = Object.keys(row.answers).map((field) => [field, submittedAt] as const);
        const since = { ...Object.fromEntries(filled), ...newest.get(row.camperId)?.since };
        newest.set(row.camperId, { ...row, since });
      }
      return [...newest.values()];
    },

    /** What was added to the team's logs of a day and not taken back, oldest first. */
    async listCaptures(teamId: string, logDay: LogDate): Promise<readonly PooledCapture[]> {
      return teamCaptures().execute({ teamId, logDay });
    },

    /** The newest note of each moderator in each field. */
    async listNotes(teamId: string, logDay: LogDate): Promise<readonly PoolNote[]> {
      return teamNotes().execute({ teamId, logDay });
    },

    /** Keeps what a moderator entered, beside what was entered before. */
    async insertNote(note: {
      readonly teamId: string;
      readonly logDay: LogDate;
      readonly field: string;
      readonly answer: Answer | null;
      readonly enteredBy: string;
      readonly enteredAt: Date;
    }): Promise<void> {
      await db.insert(poolNotes).values(note);
    },

    /** Who of a team has written a log of the day. */
    async listWriters(teamId: string, logDay: LogDate): Promise<readonly string[]> {
      const rows = await writers().execute({ teamId, logDay });
      return rows.map(({ id }) => id);
    },
  };
}

import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { LogDate } from '../camp/camp.ts';
import type { LeaveDays } from '../camp/leave.ts';
import type { Database } from './database.ts';
import { campers, teams } from './tables/campers.ts';
import { leaves } from './tables/leaves.ts';
import { logs, logVersions } from './tables/logs.ts';

/** That somebody wrote, and when: nothing of what. */
export interface Written {
  readonly logDay: LogDate;
  readonly submittedAt: Date;
  readonly versions: number;
}

/** A camper of a camp with all that may be told of their logs. */
export interface Participant {
  readonly camperId: string;
  readonly userId: string;
  readonly name: string;
  readonly team: string;
  readonly joinedAt: Date;
  readonly leftAt: Date | null;
  /** In the order of the days. */
  readonly written: readonly Written[];
  readonly leaves: readonly LeaveDays[];
}

export function createParticipation(db: Database) {
  async function listWritten(ids: readonly string[]) {
    return db
      .select({
        camperId: logs.camperId,
        logDay: logs.logDay,
        submittedAt: sql<Date>`min(${logVersions.submittedAt})`.mapWith(logVersions.submittedAt),
        versions: sql<number>`count(*)`.mapWith(Number),
      })
      .from(logs)
      .innerJoin(logVersions, eq(logVersions.logId, logs.id))
      .where(and(inArray(logs.camperId, [...ids]), eq(logs.kind, 'daily')))
      .groupBy(logs.camperId, logs.logDay)
      .orderBy(asc(logs.logDay));
  }

  async function listLeaves(ids: readonly string[]) {
    return db
      .select({ camperId: leaves.camperId, from: leaves.from, to: leaves.to })
      .from(leaves)
      .where(and(inArray(leaves.camperId, [...ids]), isNull(leaves.cancelledAt)));
  }

  async function list(campId: string, camperId: string | null): Promise<readonly Participant[]> {
    const people = await db
      .select({
        camperId: campers.id,
        userId: campers.userId,
        name: campers.name,
        team: teams.name,
        joinedAt: campers.joinedAt,
        leftAt: campers.leftAt,
      })
      .from(campers)
      .innerJoin(teams, eq(teams.id, campers.teamId))
      .where(and(eq(teams.campId, campId), ...(camperId === null ? [] : [eq(campers.id, camperId)])))
      .orderBy(asc(teams.name), asc(teams.id), asc(campers.name), asc(campers.id));
    const ids = people.map((person) => person.camperId);
    if (ids.length === 0) return [];
    const written = Map.groupBy(await listWritten(ids), (log) => log.camperId);
    const away = Map.groupBy(await listLeaves(ids), (leave) => leave.camperId);
    return people.map((person) => ({
      ...person,
      written: written.get(person.camperId) ?? [],
      leaves: away.get(person.camperId) ?? [],
    }));
  }

  return {
    /** Everybody who was ever in a camp's teams, by team and name, those who left among them. */
    list: (campId: string) => list(campId, null),

    /** One of them; null when nobody of the camp is meant. */
    find: async (campId: string, camperId: string): Promise<Participant | null> =>
      (await list(campId, camperId))[0] ?? null,
  };
}

import { and, asc, eq, gte, isNull, lte, or, type SQLWrapper, sql } from 'drizzle-orm';
import type { LogDate } from '../camp/camp.ts';
import type { LeaveKind } from '../camp/leave.ts';
import type { Database } from './database.ts';
import { prepared } from './prepared.ts';
import { campers, teams } from './tables/campers.ts';
import { leaves } from './tables/leaves.ts';

/** Days on which a camper is not asked. */
export interface StoredLeave {
  readonly id: string;
  readonly camperId: string;
  readonly kind: LeaveKind;
  readonly from: LogDate;
  /** Null for a pause that nobody has ended. */
  readonly to: LogDate | null;
  readonly reason: string;
  /** Slack's id of whoever set it. */
  readonly setBy: string;
}

const columns = {
  id: leaves.id,
  camperId: leaves.camperId,
  kind: leaves.kind,
  from: leaves.from,
  to: leaves.to,
  reason: leaves.reason,
  setBy: leaves.setBy,
};

/** Leaves that were not taken back and end on a day or later. */
const holdFrom = (day: LogDate | SQLWrapper) =>
  and(isNull(leaves.cancelledAt), or(isNull(leaves.to), gte(leaves.to, day)));

/** The condition that a leave holds a day, both ends included, and was not taken back. */
export const holdsDay = (day: LogDate | SQLWrapper) => and(holdFrom(day), lte(leaves.from, day));

export function createLeaves(db: Database) {
  const ofCamper = prepared(() =>
    db
      .select(columns)
      .from(leaves)
      .where(and(eq(leaves.camperId, sql.placeholder('camperId')), holdFrom(sql.placeholder('from'))))
      .orderBy(asc(leaves.from), asc(leaves.setAt)),
  );
  const away = prepared(() =>
    db
      .selectDistinct({ camperId: leaves.camperId })
      .from(leaves)
      .innerJoin(campers, eq(campers.id, leaves.camperId))
      .where(and(eq(campers.teamId, sql.placeholder('teamId')), holdsDay(sql.placeholder('day')))),
  );

  return {
    /** A camper's leaves that were not taken back and end on the day or later, the earliest first. */
    async list(camperId: string, from: LogDate = '0001-01-01'): Promise<readonly StoredLeave[]> {
      return ofCamper().execute({ camperId, from });
    },

    /** The same of everybody in a camp's teams. */
    async listOfCamp(campId: string, from: LogDate): Promise<readonly StoredLeave[]> {
      return db
        .select(columns)
        .from(leaves)
        .innerJoin(campers, eq(campers.id, leaves.camperId))
        .innerJoin(teams, eq(teams.id, campers.teamId))
        .where(and(eq(teams.campId, campId), holdFrom(from)))
        .orderBy(asc(leaves.from), asc(leaves.setAt));
    },

    /** Who of a team is on leave on a day. */
    async listAway(teamId: string, day: LogDate): Promise<readonly string[]> {
      const rows = await away().execute({ teamId, day });
      return rows.map(({ camperId }) => camperId);
    },

    /** A leave that was not taken back. */
    async find(id: string): Promise<StoredLeave | null> {
      const [row] = await db
        .select(columns)
        .from(leaves)
        .where(and(eq(leaves.id, id), isNull(leaves.cancelledAt)));
      return row ?? null;
    },

    /** Gives the new leave's id. */
    async insert(leave: Omit<StoredLeave, 'id'>, at: Date): Promise<string> {
      const [row] = await db
        .insert(leaves)
        .values({ ...leave, setAt: at })
        .returning({ id: leaves.id });
      if (!row) throw new Error('the new leave came back without an id');
      return row.id;
    },

    /** Lets a leave end earlier. */
    async end(id: string, to: LogDate): Promise<void> {
      await db.update(leaves).set({ to }).where(eq(leaves.id, id));
    },

    /** Takes a leave back as if it had never been set. */
    async cancel(id: string, at: Date): Promise<void> {
      await db.update(leaves).set({ cancelledAt: at }).where(eq(leaves.id, id));
    },
  };
}

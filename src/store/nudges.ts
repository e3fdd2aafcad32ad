import { and, asc, eq, gt, sql } from 'drizzle-orm';
import type { LogDate } from '../camp/camp.ts';
import type { Database } from './database.ts';
import { campers, teams } from './tables/campers.ts';
import { deliveries } from './tables/deliveries.ts';
import { nudges } from './tables/nudges.ts';

/** That somebody's logs were missed. */
export interface StoredNudge {
  readonly camperId: string;
  readonly logDay: LogDate;
  /** Slack's id of whoever let them know. */
  readonly by: string;
  readonly at: Date;
}

/** With how it goes: held until the camper's quiet hours end. */
export interface ShownNudge extends StoredNudge {
  readonly isHeld: boolean;
}

export function createNudges(db: Database) {
  return {
    /** False when the camper was nudged for that day before. */
    async insert(nudge: StoredNudge): Promise<boolean> {
      const rows = await db
        .insert(nudges)
        .values(nudge)
        .onConflictDoNothing()
        .returning({ logDay: nudges.logDay });
      return rows.length > 0;
    },

    async find(camperId: string, logDay: LogDate): Promise<StoredNudge | null> {
      const [row] = await db
        .select()
        .from(nudges)
        .where(and(eq(nudges.camperId, camperId), eq(nudges.logDay, logDay)));
      return row ?? null;
    },

    /** Each camper's newest one, of those of a camp. */
    async listNewest(campId: string, now: Date): Promise<ReadonlyMap<string, ShownNudge>> {
      const { camperId, logDay, by, at } = nudges;
      const isHeld = sql<boolean>`${and(eq(deliveries.status, 'owed'), gt(deliveries.dueAt, now))} is true`;
      const rows = await db
        .select({ camperId, logDay, by, at, isHeld })
        .from(nudges)
        .innerJoin(campers, eq(campers.id, camperId))
        .innerJoin(teams, eq(teams.id, campers.teamId))
        .innerJoin(
          deliveries,
          and(eq(deliveries.kind, 'nudge'), eq(deliveries.camperId, camperId), eq(deliveries.logDay, logDay)),
        )
        .where(eq(teams.campId, campId))
        .orderBy(asc(logDay));
      return new Map(rows.map((row) => [row.camperId, row]));
    },
  };
}

import { and, eq, isNull, sql } from 'drizzle-orm';
import type { LogDate } from '../camp/camp.ts';
import type { Database } from './database.ts';
import { holdsDay } from './leaves.ts';
import { prepared } from './prepared.ts';
import { campers } from './tables/campers.ts';
import { leaves } from './tables/leaves.ts';
import { logs, logVersions } from './tables/logs.ts';
import { teamDays } from './tables/team-days.ts';

/** Which team's message of which log day. */
export interface TeamDayKey {
  readonly teamId: string;
  readonly logDay: LogDate;
}

/** How many have written, of all who are in the team and not on leave, and those who wrote all the same. */
export interface TeamDayCount {
  readonly written: number;
  readonly expected: number;
}

/** A message in our hands; the numbers are those that it shows. `holds` counts the hands so far, ours included. */
export interface HeldTeamDay {
  readonly messageTs: string | null;
  readonly written: number | null;
  readonly expected: number | null;
  /** Of the message with the team's keywords in its thread, and what it says. */
  readonly poolTs: string | null;
  readonly poolShown: string | null;
  readonly holds: number;
}

/** A hold that lasted this long died with its process: as long as the claim of a delivery. */
const holdLeaseMs = 120_000;

export function createTeamDays(db: Database) {
  const isDay = ({ teamId, logDay }: TeamDayKey) =>
    and(eq(teamDays.teamId, teamId), eq(teamDays.logDay, logDay));

  const written = prepared(() => {
    const logDay = sql.placeholder('logDay');
    // A log begins with what is added to it during the day; it is written once it has a version.
    const isWritten = sql`exists (select 1 from ${logs}
      join ${logVersions} on ${logVersions.logId} = ${logs.id} and ${logVersions.version} = 1
      where ${logs.camperId} = ${campers.id} and ${logs.kind} = 'daily' and ${logs.logDay} = ${logDay})`;
    const isOnLeave = sql`exists (select 1 from ${leaves}
      where ${leaves.camperId} = ${campers.id} and ${holdsDay(logDay)})`;
    return db
      .select({
        written: sql<number>`(count(*) filter (where ${isWritten}))::int`,
        expected: sql<number>`(count(*) filter (where ${isWritten} or not ${isOnLeave}))::int`,
      })
      .from(campers)
      .where(and(eq(campers.teamId, sql.placeholder('teamId')), isNull(campers.leftAt)));
  });

  return {
    async exists(day: TeamDayKey): Promise<boolean> {
      const rows = await db.select({ holds: teamDays.holds }).from(teamDays).where(isDay(day));
      return rows.length > 0;
    },

    /** Takes the message in hand for a delivery; null while another one, or another try of it, has it. */
    async hold({ teamId, logDay }: TeamDayKey, deliveryId: string, now: Date): Promise<HeldTeamDay | null> {
      const held = { heldBy: deliveryId, heldAt: now };
      const [row] = await db
        .insert(teamDays)
        .values({ teamId, logDay, ...held })
        .onConflictDoUpdate({
          target: [teamDays.teamId, teamDays.logDay],
          set: { ...held, holds: sql`${teamDays.holds} + 1` },
          setWhere: sql`${teamDays.heldBy} is null
            or ${teamDays.heldAt} <= ${new Date(now.getTime() - holdLeaseMs).toISOString()}`,
        })
        .returning({
          messageTs: teamDays.messageTs,
          written: teamDays.written,
          expected: teamDays.expected,
          poolTs: teamDays.poolTs,
          poolShown: teamDays.poolShown,
          holds: teamDays.holds,
        });
      return row ?? null;
    },

    /** Keeps which message there is and what it shows; false when another delivery has it in hand by now. */
    async save(
      day: TeamDayKey,
      deliveryId: string,
      shown: Partial<Omit<HeldTeamDay, 'holds'>>,
    ): Promise<boolean> {
      const rows = await db
        .update(teamDays)
        .set(shown)
        .where(and(isDay(day), eq(teamDays.heldBy, deliveryId)))
        .returning({ holds: teamDays.holds });
      return rows.length > 0;
    },

    async release(day: TeamDayKey, deliveryId: string): Promise<void> {
      await db
        .update(teamDays)
        .set({ heldBy: null, heldAt: null })
        .where(and(isDay(day), eq(teamDays.heldBy, deliveryId)));
    },

    async count({ teamId, logDay }: TeamDayKey): Promise<TeamDayCount> {
      const [row] = await written().execute({ teamId, logDay });
      return row ?? { written: 0, expected: 0 };
    },
  };
}

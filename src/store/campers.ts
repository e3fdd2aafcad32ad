import { and, asc, count, desc, eq, isNull, notInArray, sql } from 'drizzle-orm';
import type { Rhythm } from '../camp/rhythm.ts';
import { campColumns, readCamp, type StoredCamp } from './camps.ts';
import type { Database } from './database.ts';
import { prepared } from './prepared.ts';
import { campers, teams } from './tables/campers.ts';
import { camps } from './tables/camps.ts';

/** A person of a team as it is kept, with the camp and channel the team belongs to: whoever asks needs both. */
export interface StoredCamper extends Rhythm {
  readonly id: string;
  readonly camp: StoredCamp;
  readonly teamId: string;
  readonly channelId: string;
  readonly workspaceId: string;
  readonly userId: string;
  readonly name: string;
  readonly locale: string | null;
  /** Of their Slack. */
  readonly timeZone: string | null;
  readonly leftAt: Date | null;
}

/** A camper as their team sees them. */
export type Teammate = Pick<StoredCamper, 'id' | 'userId' | 'name'>;

/** A team that a person is in, by the names of its camp and its channel. */
export interface NamedPlace {
  readonly camperId: string;
  readonly campName: string;
  readonly teamName: string;
}

/** What Slack knows of a person and the bot keeps up to date. */
export interface MemberProfile {
  readonly userId: string;
  readonly name: string;
  readonly locale: string | null;
  readonly timeZone: string | null;
}

const columns = {
  id: campers.id,
  camp: campColumns,
  teamId: campers.teamId,
  channelId: teams.channelId,
  workspaceId: campers.workspaceId,
  userId: campers.userId,
  name: campers.name,
  locale: campers.locale,
  timeZone: campers.timeZone,
  leftAt: campers.leftAt,
  promptAt: campers.promptAt,
  reminders: campers.reminders,
  quietFrom: campers.quietFrom,
  quietTo: campers.quietTo,
  clock: campers.clock,
};

export function createCampers(db: Database) {
  function selectCampers() {
    return db
      .select(columns)
      .from(campers)
      .innerJoin(teams, eq(teams.id, campers.teamId))
      .innerJoin(camps, eq(camps.id, teams.campId));
  }

  const byId = prepared(() => selectCampers().where(eq(campers.id, sql.placeholder('id'))));
  const byUser = prepared(() =>
    selectCampers()
      .where(
        and(
          eq(campers.workspaceId, sql.placeholder('workspaceId')),
          eq(campers.userId, sql.placeholder('userId')),
        ),
      )
      .orderBy(desc(isNull(campers.leftAt)), desc(campers.joinedAt), asc(campers.id)),
  );
  const active = prepared(() =>
    db
      .select({ id: campers.id, userId: campers.userId, name: campers.name })
      .from(campers)
      .where(and(eq(campers.teamId, sql.placeholder('teamId')), isNull(campers.leftAt)))
      .orderBy(asc(campers.joinedAt), asc(campers.id)),
  );

  function readCamper({ camp, ...camper }: Awaited<ReturnType<typeof selectCampers>>[number]): StoredCamper {
    return { ...camper, camp: readCamp(camp) };
  }

  return {
    /** Adds a person to a team, or brings back one who had left it. */
    async join(
      team: { readonly id: string; readonly workspaceId: string },
      member: MemberProfile,
      at: Date,
    ): Promise<void> {
      const { userId, ...profile } = member;
      await db
        .insert(campers)
        .values({ teamId: team.id, workspaceId: team.workspaceId, userId, ...profile, joinedAt: at })
        .onConflictDoUpdate({ target: [campers.teamId, campers.userId], set: { ...profile, leftAt: null } });
    },

    async leave(teamId: string, userId: string, at: Date): Promise<void> {
      await db
        .update(campers)
        .set({ leftAt: at })
        .where(and(eq(campers.teamId, teamId), eq(campers.userId, userId), isNull(campers.leftAt)));
    },

    /** Ends the places of all in a team but these. */
    async leaveAllBut(teamId: string, userIds: readonly string[], at: Date): Promise<void> {
      await db
        .update(campers)
        .set({ leftAt: at })
        .where(
          and(eq(campers.teamId, teamId), notInArray(campers.userId, [...userIds]), isNull(campers.leftAt)),
        );
    },

    /** Follows a person's profile in every team of the workspace. */
    async updateProfile(workspaceId: string, member: MemberProfile): Promise<void> {
      const { userId, ...profile } = member;
      await db
        .update(campers)
        .set(profile)
        .where(and(eq(campers.workspaceId, workspaceId), eq(campers.userId, userId)));
    },

    /** A deactivated person leaves every team. */
    async leaveAll(workspaceId: string, userId: string, at: Date): Promise<void> {
      await db
        .update(campers)
        .set({ leftAt: at })
        .where(and(eq(campers.workspaceId, workspaceId), eq(campers.userId, userId), isNull(campers.leftAt)));
    },

    async find(id: string): Promise<StoredCamper | null> {
      const [row] = await byId().execute({ id });
      return row ? readCamper(row) : null;
    },

    /** Every place of a person in the workspace: those they are in first, the latest joined first. */
    async listByUser(workspaceId: string, userId: string): Promise<readonly StoredCamper[]> {
      const rows = await byUser().execute({ workspaceId, userId });
      return rows.map(readCamper);
    },

    /** The teams that a person is in now, as they are called, the latest joined first. */
    async listPlaces(workspaceId: string, userId: string): Promise<readonly NamedPlace[]> {
      return db
        .select({ camperId: campers.id, campName: camps.name, teamName: teams.name })
        .from(campers)
        .innerJoin(teams, eq(teams.id, campers.teamId))
        .innerJoin(camps, eq(camps.id, teams.campId))
        .where(and(eq(campers.workspaceId, workspaceId), eq(campers.userId, userId), isNull(campers.leftAt)))
        .orderBy(desc(campers.joinedAt), asc(campers.id));
    },

    /** Who is in the camp's teams now and is asked at its own time. */
    async listAskedTogether(campId: string): Promise<readonly { readonly id: string }[]> {
      return db
        .select({ id: campers.id })
        .from(campers)
        .innerJoin(teams, eq(teams.id, campers.teamId))
        .where(and(eq(teams.campId, campId), isNull(campers.leftAt), isNull(campers.promptAt)))
        .orderBy(asc(campers.joinedAt), asc(campers.id));
    },

    /** Who is in a team now, in the order in which they joined. */
    async listActive(teamId: string): Promise<readonly Teammate[]> {
      return active().execute({ teamId });
    },

    async countActive(teamId: string): Promise<number> {
      const [row] = await db
        .select({ count: count() })
        .from(campers)
        .where(and(eq(campers.teamId, teamId), isNull(campers.leftAt)));
      return row?.count ?? 0;
    },
  };
}

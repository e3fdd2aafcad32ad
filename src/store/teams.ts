import { and, asc, eq, sql } from 'drizzle-orm';
import type { Database } from './database.ts';
import { prepared } from './prepared.ts';
import { teams } from './tables/campers.ts';
import { camps } from './tables/camps.ts';

/** One Slack channel of a camp. */
export interface StoredTeam {
  readonly id: string;
  readonly campId: string;
  readonly campName: string;
  readonly channelId: string;
}

export function createTeams(db: Database) {
  const locked = prepared(() =>
    db
      .select({ id: teams.id })
      .from(teams)
      .where(eq(teams.id, sql.placeholder('teamId')))
      .for('no key update'),
  );

  return {
    /** Gives the team's id, or null when the channel is a team already. */
    async insert(team: {
      readonly campId: string;
      readonly workspaceId: string;
      readonly channelId: string;
      readonly name: string;
    }): Promise<string | null> {
      const [row] = await db.insert(teams).values(team).onConflictDoNothing().returning({ id: teams.id });
      return row?.id ?? null;
    },

    /** The channels of a workspace that are teams, in the order of their ids. */
    async listChannels(workspaceId: string): Promise<readonly string[]> {
      const rows = await db
        .select({ channelId: teams.channelId })
        .from(teams)
        .where(eq(teams.workspaceId, workspaceId))
        .orderBy(asc(teams.channelId));
      return rows.map(({ channelId }) => channelId);
    },

    /** Makes others who would lock the team wait until the transaction ends. */
    async lock(teamId: string): Promise<void> {
      await locked().execute({ teamId });
    },

    async findByChannel(workspaceId: string, channelId: string): Promise<StoredTeam | null> {
      const [row] = await db
        .select({ id: teams.id, campId: teams.campId, campName: camps.name, channelId: teams.channelId })
        .from(teams)
        .innerJoin(camps, eq(camps.id, teams.campId))
        .where(and(eq(teams.workspaceId, workspaceId), eq(teams.channelId, channelId)));
      return row ?? null;
    },
  };
}

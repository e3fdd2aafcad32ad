import { index, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { camps, workspaces } from './camps.ts';
import { instant } from './instant.ts';

/** One Slack channel of a camp. */
export const teams = pgTable(
  'teams',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    campId: uuid('camp_id')
      .notNull()
      .references(() => camps.id),
    workspaceId: text('workspace_id')
      .notNull()
      .references(() => workspaces.id),
    channelId: text('channel_id').notNull(),
    name: text('name').notNull(),
  },
  (table) => [unique('teams_channel').on(table.workspaceId, table.channelId)],
);

/** A person of a team. Leaving sets `leftAt`; coming back clears it. */
export const campers = pgTable(
  'campers',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    teamId: uuid('team_id')
      .notNull()
      .references(() => teams.id),
    workspaceId: text('workspace_id').notNull(),
    userId: text('user_id').notNull(),
    name: text('name').notNull(),
    locale: text('locale'),
    timeZone: text('time_zone'),
    joinedAt: instant('joined_at').notNull(),
    leftAt: instant('left_at'),
  },
  (table) => [
    unique('campers_member').on(table.teamId, table.userId),
    index('campers_user').on(table.workspaceId, table.userId),
  ],
);

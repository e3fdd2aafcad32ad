import { date, index, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { reminderStrengths } from '../../camp/camp.ts';
import { clocks } from '../../camp/rhythm.ts';
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

/**
 * A person of a team. Leaving sets `leftAt`; coming back clears it. `nextPromptAt` is the camp's of the same name, for
 * who has a time of their own.
 */
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
    /** Their own prompt time, `HH:mm`; null for the camp's. */
    promptAt: text('prompt_at'),
    /** Null for as often as the camp reminds. */
    reminders: text('reminders', { enum: reminderStrengths }),
    /** `HH:mm`; both or none. */
    quietFrom: text('quiet_from'),
    quietTo: text('quiet_to'),
    /** Whose time zone those times are in. */
    clock: text('clock', { enum: clocks }).notNull().default('camp'),
    /** The next prompt that is planned for them alone; null for whoever is asked with the camp. */
    nextPromptLogDay: date('next_prompt_log_day', { mode: 'string' }),
    nextPromptAt: instant('next_prompt_at'),
  },
  (table) => [
    unique('campers_member').on(table.teamId, table.userId),
    index('campers_user').on(table.workspaceId, table.userId),
    index('campers_next_prompt_at').on(table.nextPromptAt),
  ],
);

import { sql } from 'drizzle-orm';
import { date, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import {
  type Language,
  type LogDate,
  reminderStrengths,
  type Stage,
  type Typography,
  type Weekday,
} from '../../camp/camp.ts';
import { instant } from './instant.ts';
import { jsonText } from './json-text.ts';

/** A Slack team that installed the bot; `id` is Slack's. Uninstalling sets `removedAt` and deletes nothing. */
export const workspaces = pgTable('workspaces', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  botUserId: text('bot_user_id').notNull(),
  removedAt: instant('removed_at'),
});

/** A programme. `nextPromptAt` is the stored answer to "when is the next prompt due", for `nextPromptLogDay`. */
export const camps = pgTable(
  'camps',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    workspaceId: text('workspace_id')
      .notNull()
      .references(() => workspaces.id),
    name: text('name').notNull(),
    startsOn: date('starts_on', { mode: 'string' }).notNull(),
    endsOn: date('ends_on', { mode: 'string' }),
    timeZone: text('time_zone').notNull(),
    cutoff: text('cutoff').notNull(),
    trainingWeekdays: text('training_weekdays').array().$type<Weekday[]>().notNull(),
    holidays: text('holidays'),
    extraTrainingDays: jsonText<readonly LogDate[]>('extra_training_days').notNull().default(sql`'[]'`),
    halfDays: jsonText<readonly LogDate[]>('half_days').notNull().default(sql`'[]'`),
    dayNumbers: jsonText<Readonly<Record<LogDate, string>>>('day_numbers').notNull().default(sql`'{}'`),
    stages: jsonText<readonly Stage[]>('stages').notNull(),
    promptAt: text('prompt_at').notNull(),
    /** `HH:mm` from which the team's message of the day is shown; null for as soon as somebody wrote. */
    roundupAt: text('roundup_at'),
    /** For campers who have not chosen for themselves. */
    reminders: text('reminders', { enum: reminderStrengths }).notNull().default('off'),
    language: text('language').$type<Language>().notNull(),
    typography: text('typography').$type<Typography>().notNull(),
    template: text('template').notNull(),
    weeklyTemplate: text('weekly_template').notNull().default('chirpy-weekly'),
    /** What must not get into a post, as the staff wrote it, a line each. */
    confidentialWords: text('confidential_words').notNull().default(''),
    setUpBy: text('set_up_by').notNull(),
    nextPromptLogDay: date('next_prompt_log_day', { mode: 'string' }),
    nextPromptAt: instant('next_prompt_at'),
  },
  (table) => [index('camps_next_prompt_at').on(table.nextPromptAt)],
);

/** Days without training that the camp itself decided, both ends included. */
export const daysOff = pgTable('days_off', {
  id: uuid('id').primaryKey().defaultRandom(),
  campId: uuid('camp_id')
    .notNull()
    .references(() => camps.id),
  from: date('from_date', { mode: 'string' }).notNull(),
  to: date('to_date', { mode: 'string' }).notNull(),
  reason: text('reason').notNull(),
});

/**
 * Templates that a camp wrote itself; the shipped ones are files. Revisions count from 1 and are never changed: logs
 * refer to the one that they were written in.
 */
export const templates = pgTable(
  'templates',
  {
    campId: uuid('camp_id')
      .notNull()
      .references(() => camps.id),
    name: text('name').notNull(),
    revision: integer('revision').notNull().default(1),
    text: text('text').notNull(),
  },
  (table) => [primaryKey({ columns: [table.campId, table.name, table.revision] })],
);

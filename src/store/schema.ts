import { sql } from 'drizzle-orm';
import {
  date,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import type { Language, Stage, Typography, Weekday } from '../camp/camp.ts';
import type { Answers } from '../camp/daily-log.ts';
import { jsonText } from './json-text.ts';

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

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
    stages: jsonText<readonly Stage[]>('stages').notNull(),
    promptAt: text('prompt_at').notNull(),
    language: text('language').$type<Language>().notNull(),
    typography: text('typography').$type<Typography>().notNull(),
    template: text('template').notNull(),
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

/** Templates that a camp wrote itself, never changed: logs refer to them. The shipped ones are files. */
export const templates = pgTable(
  'templates',
  {
    campId: uuid('camp_id')
      .notNull()
      .references(() => camps.id),
    name: text('name').notNull(),
    text: text('text').notNull(),
  },
  (table) => [primaryKey({ columns: [table.campId, table.name] })],
);

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

/** One camper's log of one log day; what it says is in its versions. */
export const logs = pgTable(
  'logs',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    camperId: uuid('camper_id')
      .notNull()
      .references(() => campers.id),
    logDay: date('log_day', { mode: 'string' }).notNull(),
  },
  (table) => [unique('logs_day').on(table.camperId, table.logDay)],
);

/** What was submitted, each time, exactly as Slack sent it. Versions count from 1 and are never changed. */
export const logVersions = pgTable(
  'log_versions',
  {
    logId: uuid('log_id')
      .notNull()
      .references(() => logs.id),
    version: integer('version').notNull(),
    /** Name of the template whose fields were asked: what was written is shown by it, whatever the camp uses later. */
    template: text('template').notNull(),
    answers: jsonText<Answers>('answers').notNull(),
    /** Names of the people and channels mentioned; null until somebody asked Slack for them. */
    names: jsonText<Readonly<Record<string, string>>>('names'),
    submittedAt: instant('submitted_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.logId, table.version] })],
);

export const deliveryKinds = ['prompt', 'post'] as const;
export const deliveryStatuses = ['owed', 'sending', 'sent', 'failed', 'dropped'] as const;

/**
 * One message that the bot owes a camper. `version` is the log's for a post and 0 for a prompt, so that
 * the unique key says what may exist once. Channel, message and file are what Slack already accepted.
 */
export const deliveries = pgTable(
  'deliveries',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    kind: text('kind', { enum: deliveryKinds }).notNull(),
    camperId: uuid('camper_id')
      .notNull()
      .references(() => campers.id),
    logDay: date('log_day', { mode: 'string' }).notNull(),
    version: integer('version').notNull().default(0),
    status: text('status', { enum: deliveryStatuses }).notNull().default('owed'),
    dueAt: instant('due_at').notNull(),
    attempts: integer('attempts').notNull().default(0),
    claimedAt: instant('claimed_at'),
    channelId: text('channel_id'),
    messageTs: text('message_ts'),
    fileId: text('file_id'),
    reason: text('reason'),
  },
  (table) => [
    unique('deliveries_once').on(table.kind, table.camperId, table.logDay, table.version),
    index('deliveries_open').on(table.dueAt).where(sql`${table.status} in ('owed', 'sending')`),
  ],
);

/** The file made from a log. Name and numbers are fixed when it is first made; the text follows the log. */
export const posts = pgTable('posts', {
  logId: uuid('log_id')
    .primaryKey()
    .references(() => logs.id),
  fileName: text('file_name').notNull(),
  week: text('week').notNull(),
  day: text('day').notNull(),
  version: integer('version').notNull(),
  text: text('text').notNull(),
});

import { date, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import type { Answer } from '../../camp/daily-log.ts';
import { campers, teams } from './campers.ts';
import { instant } from './instant.ts';
import { jsonText } from './json-text.ts';

/** What a camper chose when they last saved a log, for the next one. */
export const sharingChoices = pgTable('sharing_choices', {
  camperId: uuid('camper_id')
    .primaryKey()
    .references(() => campers.id),
  /** By field id: whether the team may read it. A field that is not there was never asked. */
  fields: jsonText<Readonly<Record<string, boolean>>>('fields').notNull(),
  /** Ids of the campers whose keywords stay out of their posts. */
  poolWithout: jsonText<readonly string[]>('pool_without').notNull(),
});

/** What stands of a camper's log in the thread of the team's message of the day. */
export const sharedLogs = pgTable(
  'shared_logs',
  {
    camperId: uuid('camper_id')
      .notNull()
      .references(() => campers.id),
    logDay: date('log_day', { mode: 'string' }).notNull(),
    /** Slack's `ts` of each message, in their order. */
    messages: jsonText<readonly string[]>('messages').notNull(),
    /** What they say, so that it is not said twice; empty for nothing, null while they are being written. */
    shown: text('shown'),
  },
  (table) => [primaryKey({ columns: [table.camperId, table.logDay] })],
);

/** Keywords that a moderator entered for their team, never changed: the newest of each moderator in a field counts. */
export const poolNotes = pgTable(
  'pool_notes',
  {
    id: integer('id').primaryKey().generatedAlwaysAsIdentity(),
    teamId: uuid('team_id')
      .notNull()
      .references(() => teams.id),
    logDay: date('log_day', { mode: 'string' }).notNull(),
    field: text('field').notNull(),
    /** Null when they were emptied. */
    answer: jsonText<Answer>('answer'),
    /** Slack's id of the moderator. */
    enteredBy: text('entered_by').notNull(),
    enteredAt: instant('entered_at').notNull(),
  },
  (table) => [index('pool_notes_day').on(table.teamId, table.logDay)],
);

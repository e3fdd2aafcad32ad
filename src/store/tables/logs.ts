import { date, integer, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import { type Answers, logKinds } from '../../camp/daily-log.ts';
import { campers } from './campers.ts';
import { instant } from './instant.ts';
import { jsonText } from './json-text.ts';

/**
 * One camper's log of one log day, or of the week that closes on it; what it says is in its versions.
 */
export const logs = pgTable(
  'logs',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    camperId: uuid('camper_id')
      .notNull()
      .references(() => campers.id),
    kind: text('kind', { enum: logKinds }).notNull().default('daily'),
    logDay: date('log_day', { mode: 'string' }).notNull(),
  },
  (table) => [unique('logs_day').on(table.camperId, table.kind, table.logDay)],
);

/** What was submitted, each time, exactly as Slack sent it. Versions count from 1 and are never changed. */
export const logVersions = pgTable(
  'log_versions',
  {
    logId: uuid('log_id')
      .notNull()
      .references(() => logs.id),
    version: integer('version').notNull(),
    /**
     * The template whose fields were asked, with its revision where it is the camp's own (`my-project@2`): what was
     * written is shown by it, whatever the camp uses later.
     */
    template: text('template').notNull(),
    answers: jsonText<Answers>('answers').notNull(),
    /** Names of the people and channels mentioned; null until somebody asked Slack for them. */
    names: jsonText<Readonly<Record<string, string>>>('names'),
    /** Ids of the fields that the team may read; null in logs from before anybody could choose. */
    shared: jsonText<readonly string[]>('shared'),
    /** Ids of the campers whose keywords stay out of the post; null likewise. */
    poolWithout: jsonText<readonly string[]>('pool_without'),
    submittedAt: instant('submitted_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.logId, table.version] })],
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

import { date, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { logKinds } from '../../camp/daily-log.ts';
import { camps } from './camps.ts';

/**
 * That Slack did not take a post of a camp as a file: what its staff are told once a log day, however often it happens.
 */
export const fileTroubles = pgTable(
  'file_troubles',
  {
    campId: uuid('camp_id')
      .notNull()
      .references(() => camps.id),
    logDay: date('log_day', { mode: 'string' }).notNull(),
    logKind: text('log_kind', { enum: logKinds }).notNull().default('daily'),
    /** What Slack said, or how the way to it broke. */
    reason: text('reason').notNull(),
  },
  (table) => [primaryKey({ columns: [table.campId, table.logDay] })],
);

import { date, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { campers } from './campers.ts';
import { instant } from './instant.ts';

/** That staff let a camper know that their logs are missed: once a log day, whoever presses how often. */
export const nudges = pgTable(
  'nudges',
  {
    camperId: uuid('camper_id')
      .notNull()
      .references(() => campers.id),
    logDay: date('log_day', { mode: 'string' }).notNull(),
    /** Slack's id of whoever did it. */
    by: text('nudged_by').notNull(),
    at: instant('nudged_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.camperId, table.logDay] })],
);

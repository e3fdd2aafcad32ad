import { date, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { teams } from './campers.ts';
import { instant } from './instant.ts';

/**
 * A team's message of a log day in its channel. One delivery at a time holds it, so that it is made once and never
 * tells an older number over a newer one.
 */
export const teamDays = pgTable(
  'team_days',
  {
    teamId: uuid('team_id')
      .notNull()
      .references(() => teams.id),
    logDay: date('log_day', { mode: 'string' }).notNull(),
    /** Null until Slack took it, and again once it is found deleted. */
    messageTs: text('message_ts'),
    /** What the message says: so many of so many have written. */
    written: integer('written'),
    expected: integer('expected'),
    /** Of the message in its thread that holds the team's keywords, and what it says. */
    poolTs: text('pool_ts'),
    poolShown: text('pool_shown'),
    /** The delivery that has it in hand, since when, and how often one had. */
    heldBy: uuid('held_by'),
    heldAt: instant('held_at'),
    holds: integer('holds').notNull().default(1),
  },
  (table) => [primaryKey({ columns: [table.teamId, table.logDay] })],
);

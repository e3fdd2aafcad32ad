import { date, index, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { leaveKinds } from '../../camp/leave.ts';
import { campers } from './campers.ts';
import { instant } from './instant.ts';

/** Days on which a camper is not asked, both ends included. Taking them back keeps the row and sets `cancelledAt`. */
export const leaves = pgTable(
  'leaves',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    camperId: uuid('camper_id')
      .notNull()
      .references(() => campers.id),
    kind: text('kind', { enum: leaveKinds }).notNull(),
    from: date('from_date', { mode: 'string' }).notNull(),
    /** Null for a pause that nobody has ended. */
    to: date('to_date', { mode: 'string' }),
    reason: text('reason').notNull(),
    /** Slack's id of whoever set it: the camper, or staff for them. */
    setBy: text('set_by').notNull(),
    setAt: instant('set_at').notNull(),
    cancelledAt: instant('cancelled_at'),
  },
  (table) => [index('leaves_camper').on(table.camperId)],
);

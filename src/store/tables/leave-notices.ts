import { date, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { leaves } from './leaves.ts';

export const leaveNoticeKinds = ['taken', 'cancelled'] as const;

/** What staff did with a leave of a camper, for the delivery that tells them: its version is the id here. */
export const leaveNotices = pgTable('leave_notices', {
  id: integer('id').primaryKey().generatedAlwaysAsIdentity(),
  leaveId: uuid('leave_id')
    .notNull()
    .references(() => leaves.id),
  kind: text('kind', { enum: leaveNoticeKinds }).notNull(),
  /** The last day of the leave then; it may have ended earlier since. */
  to: date('to_date', { mode: 'string' }),
  /** Slack's id of whoever did it. */
  by: text('noted_by').notNull(),
});

import { sql } from 'drizzle-orm';
import { date, index, integer, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { campers } from './campers.ts';
import { instant } from './instant.ts';

export const deliveryKinds = [
  'prompt',
  'reminder',
  'post',
  'weekly-post',
  'share',
  'nudge',
  'pool-notice',
  'leave-notice',
  'file-trouble',
] as const;
export const deliveryStatuses = ['owed', 'sending', 'sent', 'failed', 'dropped'] as const;

/**
 * One message that the bot owes a camper, or the staff about one. `version` is the log's for a post, 1 or 2 for a
 * reminder, the notice's id for a leave, counted for a share or a notice of the pool, and else 0, so that the unique
 * key says what may exist once. Channel, message and file are what Slack already accepted.
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

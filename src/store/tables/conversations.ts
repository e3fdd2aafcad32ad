import { boolean, date, index, integer, numeric, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import type { Answer } from '../../camp/daily-log.ts';
import type { Said } from '../../camp/talk-words.ts';
import { campers } from './campers.ts';
import { instant } from './instant.ts';
import { jsonText } from './json-text.ts';

/** Slack's `ts`. */
const slackTime = (name: string) => numeric(name, { precision: 20, scale: 6 });

/**
 * A daily log that somebody writes in their DM with the bot. What is said there belongs to the one begun last before.
 */
export const conversations = pgTable(
  'conversations',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    workspaceId: text('workspace_id').notNull(),
    /** The DM. */
    channelId: text('channel_id').notNull(),
    userId: text('user_id').notNull(),
    camperId: uuid('camper_id')
      .notNull()
      .references(() => campers.id),
    logDay: date('log_day', { mode: 'string' }).notNull(),
    /** Ids of the fields that it asks for, in order. */
    fields: jsonText<readonly string[]>('fields').notNull(),
    /** The template whose fields they are, as versions keep it; null in those from before it was kept. */
    template: text('template'),
    startedAt: slackTime('started_at').notNull(),
  },
  (table) => [index('conversations_channel').on(table.workspaceId, table.channelId, table.startedAt)],
);

/**
 * What was said in a conversation. Deleted messages stay without their text, so that a late event does not bring them
 * back.
 */
export const conversationMessages = pgTable(
  'conversation_messages',
  {
    conversationId: uuid('conversation_id')
      .notNull()
      .references(() => conversations.id),
    ts: slackTime('ts').notNull(),
    /** The message in whose thread it was said; null for one in the conversation itself. */
    thread: slackTime('thread_ts'),
    changedAt: slackTime('changed_at').notNull(),
    said: jsonText<Said>('said').notNull(),
    saidAt: slackTime('said_at').notNull(),
    answer: jsonText<Answer>('answer'),
    isDeleted: boolean('is_deleted').notNull(),
    isAbsorbed: boolean('is_absorbed').notNull(),
    outcome: text('outcome'),
  },
  (table) => [primaryKey({ columns: [table.conversationId, table.ts] })],
);

/** What a conversation last made of a field: what stood there before, and with what was said below it. */
export const conversationFields = pgTable(
  'conversation_fields',
  {
    conversationId: uuid('conversation_id')
      .notNull()
      .references(() => conversations.id),
    field: text('field').notNull(),
    base: jsonText<Answer>('base'),
    composed: jsonText<Answer>('composed'),
    /** Captures up to this number are in the base. */
    capturesSeen: integer('captures_seen').notNull(),
  },
  (table) => [primaryKey({ columns: [table.conversationId, table.field] })],
);

/** Somebody who writes to the bot outside of any conversation, and when they were last told how to begin one. */
export const conversationHints = pgTable(
  'conversation_hints',
  {
    workspaceId: text('workspace_id').notNull(),
    userId: text('user_id').notNull(),
    toldAt: instant('told_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.userId] })],
);

/** When what somebody said outside of any conversation came to us: one begun a moment later may have to tell. */
export const conversationOutside = pgTable(
  'conversation_outside',
  {
    workspaceId: text('workspace_id').notNull(),
    userId: text('user_id').notNull(),
    ts: slackTime('ts').notNull(),
    heardAt: instant('heard_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.userId, table.ts] })],
);

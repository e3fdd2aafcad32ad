import { date, integer, numeric, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import { type Answer, logKinds } from '../../camp/daily-log.ts';
import { campers } from './campers.ts';
import { instant } from './instant.ts';
import { jsonText } from './json-text.ts';

/** The newest of what was typed into a field of a log; those of an earlier version keep late requests out. */
export const drafts = pgTable(
  'drafts',
  {
    camperId: uuid('camper_id')
      .notNull()
      .references(() => campers.id),
    logKind: text('log_kind', { enum: logKinds }).notNull(),
    logDay: date('log_day', { mode: 'string' }).notNull(),
    field: text('field').notNull(),
    /** Null when the field was emptied. */
    answer: jsonText<Answer>('answer'),
    /** When Slack saw it typed, in seconds since 1970. */
    typedAt: numeric('typed_at', { precision: 20, scale: 6 }).notNull(),
    /** Captures up to this number were in the form that it was typed into. */
    capturesSeen: integer('captures_seen').notNull(),
    /** The version of the log that it became part of, or that said something else later; null while it waits. */
    version: integer('version'),
  },
  (table) => [primaryKey({ columns: [table.camperId, table.logKind, table.logDay, table.field] })],
);

/** Something added to a day's log from outside the form. `number` counts the captures of a log from 1. */
export const captures = pgTable(
  'captures',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    camperId: uuid('camper_id')
      .notNull()
      .references(() => campers.id),
    logDay: date('log_day', { mode: 'string' }).notNull(),
    number: integer('number').notNull(),
    field: text('field').notNull(),
    answer: jsonText<Answer>('answer').notNull(),
    /** What it came from, so that a repeated request adds it once. */
    source: text('source').notNull(),
    capturedAt: instant('captured_at').notNull(),
    /** The version of the log that it became part of; null while it waits. */
    version: integer('version'),
    removedAt: instant('removed_at'),
  },
  (table) => [
    unique('captures_number').on(table.camperId, table.logDay, table.number),
    unique('captures_source').on(table.camperId, table.source),
  ],
);

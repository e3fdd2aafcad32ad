import { date, index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import type { Answer } from '../../camp/daily-log.ts';
import { campers } from './campers.ts';
import { jsonText } from './json-text.ts';

export const toDoStates = ['open', 'done', 'dropped'] as const;

/** Something that a camper wanted to do: a point of the tasks of a log, until it is done or given up. */
export const toDos = pgTable(
  'to_dos',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    camperId: uuid('camper_id')
      .notNull()
      .references(() => campers.id),
    item: jsonText<Answer>('item').notNull(),
    /** What it says, by which it is known again. */
    key: text('key').notNull(),
    /** The log day on which it was written first. */
    since: date('since', { mode: 'string' }).notNull(),
    /** Its place among those of the same day. */
    position: integer('position').notNull(),
    state: text('state', { enum: toDoStates }).notNull().default('open'),
    /** The log day of which it was done or given up. */
    settledOn: date('settled_on', { mode: 'string' }),
  },
  (table) => [index('to_dos_camper').on(table.camperId, table.state)],
);

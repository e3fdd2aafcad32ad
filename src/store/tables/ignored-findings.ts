import { pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { campers } from './campers.ts';
import { instant } from './instant.ts';

/**
 * What a camper does not want to be warned of again. `mark` is a hash of what was found; the text itself is never kept
 * here.
 */
export const ignoredFindings = pgTable(
  'ignored_findings',
  {
    camperId: uuid('camper_id')
      .notNull()
      .references(() => campers.id),
    mark: text('mark').notNull(),
    ignoredAt: instant('ignored_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.camperId, table.mark] })],
);

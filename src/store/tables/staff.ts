import { index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { camps } from './camps.ts';
import { instant } from './instant.ts';

/** Who may change a camp. Taking the rights away sets `removedAt`; giving them again clears it. */
export const staff = pgTable(
  'staff',
  {
    campId: uuid('camp_id')
      .notNull()
      .references(() => camps.id),
    userId: text('user_id').notNull(),
    addedBy: text('added_by').notNull(),
    addedAt: instant('added_at').notNull(),
    removedAt: instant('removed_at'),
  },
  (table) => [primaryKey({ columns: [table.campId, table.userId] }), index('staff_user').on(table.userId)],
);

/** What staff changed, never altered. `id` counts up, so that a list has one order. */
export const changes = pgTable(
  'changes',
  {
    id: integer('id').primaryKey().generatedAlwaysAsIdentity(),
    campId: uuid('camp_id')
      .notNull()
      .references(() => camps.id),
    at: instant('at').notNull(),
    /** Slack's id of whoever did it. */
    by: text('by').notNull(),
    /** A setting's name, or what happened. */
    what: text('what').notNull(),
    before: text('before').notNull(),
    after: text('after').notNull(),
  },
  (table) => [index('changes_camp').on(table.campId, table.id)],
);

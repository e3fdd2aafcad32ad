import { and, eq } from 'drizzle-orm';
import type { Database } from './database.ts';
import { templates } from './schema.ts';

export function createTemplates(db: Database) {
  return {
    /** The text of a camp's own template; null when it has none of that name. */
    async find(campId: string, name: string): Promise<string | null> {
      const [row] = await db
        .select({ text: templates.text })
        .from(templates)
        .where(and(eq(templates.campId, campId), eq(templates.name, name)));
      return row?.text ?? null;
    },

    /** Keeps a camp's template, replacing one of the same name. */
    async save(campId: string, name: string, text: string): Promise<void> {
      await db
        .insert(templates)
        .values({ campId, name, text })
        .onConflictDoUpdate({ target: [templates.campId, templates.name], set: { text } });
    },
  };
}

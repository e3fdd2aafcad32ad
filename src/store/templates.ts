import { and, count, eq } from 'drizzle-orm';
import type { Database } from './database.ts';
import { templates } from './tables/camps.ts';

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

    /** Keeps a new template of the camp beside its older ones; gives its name (`own-1`, `own-2` …). */
    async insert(campId: string, text: string): Promise<string> {
      const [row] = await db.select({ count: count() }).from(templates).where(eq(templates.campId, campId));
      const name = `own-${(row?.count ?? 0) + 1}`;
      await db.insert(templates).values({ campId, name, text });
      return name;
    },
  };
}

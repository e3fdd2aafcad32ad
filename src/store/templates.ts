import { and, desc, eq, max } from 'drizzle-orm';
import type { Database } from './database.ts';
import { templates } from './tables/camps.ts';

/** A template that a camp wrote itself. */
export interface StoredTemplate {
  readonly name: string;
  /** Counts from 1; each edit is a new one. */
  readonly revision: number;
  readonly text: string;
}

export function createTemplates(db: Database) {
  return {
    /** A camp's own template in a revision, the newest for null; null when it has none of that name. */
    async find(campId: string, name: string, revision: number | null = null): Promise<StoredTemplate | null> {
      const [row] = await db
        .select({ name: templates.name, revision: templates.revision, text: templates.text })
        .from(templates)
        .where(
          and(
            eq(templates.campId, campId),
            eq(templates.name, name),
            ...(revision === null ? [] : [eq(templates.revision, revision)]),
          ),
        )
        .orderBy(desc(templates.revision))
        .limit(1);
      return row ?? null;
    },

    /** The names of a camp's own templates with their newest revisions, by name. */
    async list(campId: string): Promise<readonly Omit<StoredTemplate, 'text'>[]> {
      const rows = await db
        .select({ name: templates.name, revision: max(templates.revision) })
        .from(templates)
        .where(eq(templates.campId, campId))
        .groupBy(templates.name)
        .orderBy(templates.name);
      return rows.map(({ name, revision }) => ({ name, revision: revision ?? 1 }));
    },

    /** Keeps a revision beside the older ones. */
    async insert(campId: string, { name, revision, text }: StoredTemplate): Promise<void> {
      await db.insert(templates).values({ campId, name, revision, text });
    },
  };
}

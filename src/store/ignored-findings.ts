import { eq, sql } from 'drizzle-orm';
import type { Database } from './database.ts';
import { prepared } from './prepared.ts';
import { ignoredFindings } from './tables/ignored-findings.ts';

export function createIgnoredFindings(db: Database) {
  const ofCamper = prepared(() =>
    db
      .select({ mark: ignoredFindings.mark })
      .from(ignoredFindings)
      .where(eq(ignoredFindings.camperId, sql.placeholder('camperId'))),
  );

  return {
    /** The marks of all that a camper does not want to be warned of. */
    async list(camperId: string): Promise<ReadonlySet<string>> {
      const rows = await ofCamper().execute({ camperId });
      return new Set(rows.map(({ mark }) => mark));
    },

    /** Notes one; a second time changes nothing. */
    async insert(camperId: string, mark: string, at: Date): Promise<void> {
      await db.insert(ignoredFindings).values({ camperId, mark, ignoredAt: at }).onConflictDoNothing();
    },
  };
}

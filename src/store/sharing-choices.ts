import { eq, sql } from 'drizzle-orm';
import type { Database } from './database.ts';
import { prepared } from './prepared.ts';
import { sharingChoices } from './tables/sharing.ts';

/** What a camper chose when they last saved a log: fields by their id, and whose keywords stay out of their posts. */
export interface SharingChoices {
  readonly fields: Readonly<Record<string, boolean>>;
  readonly poolWithout: readonly string[];
}

export function createSharingChoices(db: Database) {
  const { fields, poolWithout } = sharingChoices;
  const ofCamper = prepared(() =>
    db
      .select({ fields, poolWithout })
      .from(sharingChoices)
      .where(eq(sharingChoices.camperId, sql.placeholder('camperId'))),
  );

  return {
    /** Null for who never chose. */
    async find(camperId: string): Promise<SharingChoices | null> {
      const [row] = await ofCamper().execute({ camperId });
      return row ?? null;
    },

    /** Keeps choices; fields that they do not name stay as they were. */
    async save(camperId: string, choices: SharingChoices): Promise<void> {
      await db
        .insert(sharingChoices)
        .values({ camperId, ...choices })
        .onConflictDoUpdate({
          target: sharingChoices.camperId,
          set: {
            fields: sql`(${fields}::jsonb || excluded.fields::jsonb)::text`,
            poolWithout: choices.poolWithout,
          },
        });
    },
  };
}

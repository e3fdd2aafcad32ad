import { and, asc, eq, isNotNull, isNull, lte, notInArray } from 'drizzle-orm';
import type { Rhythm } from '../camp/rhythm.ts';
import type { PlannedPrompt } from '../camp/schedule.ts';
import type { Database } from './database.ts';
import { campers, teams } from './tables/campers.ts';
import { workspaces } from './tables/camps.ts';

/** A camper who is asked at a time of their own. */
export interface OwnRhythm extends Pick<Rhythm, 'promptAt' | 'clock'> {
  readonly camperId: string;
  readonly campId: string;
  readonly timeZone: string | null;
  /** Null when nothing is planned for them alone. */
  readonly planned: PlannedPrompt | null;
}

const columns = {
  camperId: campers.id,
  campId: teams.campId,
  promptAt: campers.promptAt,
  clock: campers.clock,
  timeZone: campers.timeZone,
  logDay: campers.nextPromptLogDay,
  at: campers.nextPromptAt,
};

export function createRhythms(db: Database) {
  const select = () => db.select(columns).from(campers).innerJoin(teams, eq(teams.id, campers.teamId));

  return {
    /**
     * Campers whose own prompt is due, those in `except` aside: at most `limit`, who has waited the longest first.
     */
    async listDue(now: Date, except: readonly string[], limit: number): Promise<readonly string[]> {
      const rows = await db
        .select({ id: campers.id })
        .from(campers)
        .innerJoin(workspaces, eq(workspaces.id, campers.workspaceId))
        .where(
          and(
            lte(campers.nextPromptAt, now),
            isNull(campers.leftAt),
            isNull(workspaces.removedAt),
            notInArray(campers.id, [...except]),
          ),
        )
        .orderBy(asc(campers.nextPromptAt))
        .limit(limit);
      return rows.map(({ id }) => id);
    },

    /** A camper's plan, kept from others who would change it, or their leaves, until the transaction ends. */
    async lock(camperId: string): Promise<OwnRhythm> {
      const [row] = await select().where(eq(campers.id, camperId)).for('no key update', { of: campers });
      if (!row) throw new Error(`camper ${camperId} is not kept`);
      return readRow(row);
    },

    /** The campers of a camp with a time of their own, kept from others until the transaction ends. */
    async lockOwn(campId: string): Promise<readonly OwnRhythm[]> {
      const rows = await select()
        .where(and(eq(teams.campId, campId), isNotNull(campers.promptAt)))
        .orderBy(asc(campers.id))
        .for('no key update', { of: campers });
      return rows.map(readRow);
    },

    /** The places of a person who has a time of their own in their own zone, kept from others likewise. */
    async lockOwnZone(workspaceId: string, userId: string): Promise<readonly OwnRhythm[]> {
      const rows = await select()
        .where(
          and(
            eq(campers.workspaceId, workspaceId),
            eq(campers.userId, userId),
            eq(campers.clock, 'own'),
            isNotNull(campers.promptAt),
          ),
        )
        .orderBy(asc(campers.id))
        .for('no key update', { of: campers });
      return rows.map(readRow);
    },

    /** What is planned for a camper alone. */
    async findPlanned(camperId: string): Promise<PlannedPrompt | null> {
      const [row] = await select().where(eq(campers.id, camperId));
      return row ? readRow(row).planned : null;
    },

    async savePlanned(camperId: string, next: PlannedPrompt | null): Promise<void> {
      await db.update(campers).set(planOf(next)).where(eq(campers.id, camperId));
    },

    /** Replaces what a camper chose, and what is planned for them alone. */
    async save(camperId: string, rhythm: Rhythm, next: PlannedPrompt | null): Promise<void> {
      const { promptAt, reminders, quietFrom, quietTo, clock } = rhythm;
      await db
        .update(campers)
        .set({ promptAt, reminders, quietFrom, quietTo, clock, ...planOf(next) })
        .where(eq(campers.id, camperId));
    },
  };
}

function readRow({
  logDay,
  at,
  ...row
}: Omit<OwnRhythm, 'planned'> & { readonly logDay: string | null; readonly at: Date | null }): OwnRhythm {
  return { ...row, planned: logDay !== null && at !== null ? { logDay, at } : null };
}

function planOf(next: PlannedPrompt | null) {
  return { nextPromptLogDay: next?.logDay ?? null, nextPromptAt: next?.at ?? null };
}

import { and, asc, eq, getTableColumns, isNull, lte, notInArray, sql } from 'drizzle-orm';
import type { Camp, DayOff, LogDate } from '../camp/camp.ts';
import type { Database } from './database.ts';
import { camps, daysOff, workspaces } from './tables/camps.ts';

/** A camp as it is kept: what the calendar needs, and where it belongs. */
export interface StoredCamp extends Camp {
  readonly id: string;
  readonly workspaceId: string;
  /** Name of the daily template where the stage names none. */
  readonly template: string;
  readonly weeklyTemplate: string;
  /** Words that must not get into a post, a line each. */
  readonly confidentialWords: string;
  readonly setUpBy: string;
}

export interface PromptTime {
  readonly logDay: LogDate;
  readonly at: Date;
}

type CampRow = typeof camps.$inferSelect & { readonly off: readonly DayOff[] };

export type NewCamp = Omit<StoredCamp, 'id' | 'weeklyTemplate' | 'confidentialWords'> & {
  readonly nextPrompt: PromptTime | null;
};

// With its days off in one question: a camp is read for everything that anybody does. Tables are named here, since
// drizzle leaves them out of the columns of a question about one table.
const off = sql<DayOff[]>`(
  select coalesce(json_agg(json_build_object('from', d.from_date, 'to', d.to_date, 'reason', d.reason)
    order by d.from_date), '[]')
  from ${daysOff} d where d.camp_id = ${camps}.id
)`.as('off');

/** Whatever a camp is made of; rooms that join `camps` read it with theirs. */
export const campColumns = { ...getTableColumns(camps), off };

/** A camp of its columns. */
export function readCamp({
  nextPromptAt: _at,
  nextPromptLogDay: _day,
  off: daysOff,
  ...camp
}: CampRow): StoredCamp {
  return { ...camp, daysOff };
}

export function createCamps(db: Database) {
  return {
    /** Gives the new camp's id. */
    async insert(camp: NewCamp): Promise<string> {
      const { nextPrompt, daysOff: off, trainingWeekdays, ...columns } = camp;
      const [row] = await db
        .insert(camps)
        .values({
          ...columns,
          trainingWeekdays: [...trainingWeekdays],
          nextPromptAt: nextPrompt?.at ?? null,
          nextPromptLogDay: nextPrompt?.logDay ?? null,
        })
        .returning({ id: camps.id });
      if (!row) throw new Error('the new camp came back without an id');
      if (off.length > 0) await db.insert(daysOff).values(off.map((day) => ({ campId: row.id, ...day })));
      return row.id;
    },

    async find(id: string): Promise<StoredCamp | null> {
      const [row] = await db.select(campColumns).from(camps).where(eq(camps.id, id));
      return row ? readCamp(row) : null;
    },

    /** When the camp's next prompt is due; null after its last training day. */
    async findNextPrompt(id: string): Promise<PromptTime | null> {
      const [row] = await db
        .select({ logDay: camps.nextPromptLogDay, at: camps.nextPromptAt })
        .from(camps)
        .where(eq(camps.id, id));
      return row?.logDay && row.at ? { logDay: row.logDay, at: row.at } : null;
    },

    /** The camp whose prompt has been due the longest, those in `except` aside; null when none is due. */
    async findDue(now: Date, except: readonly string[]): Promise<string | null> {
      const [row] = await db
        .select({ id: camps.id })
        .from(camps)
        .innerJoin(workspaces, eq(workspaces.id, camps.workspaceId))
        .where(
          and(lte(camps.nextPromptAt, now), isNull(workspaces.removedAt), notInArray(camps.id, [...except])),
        )
        .orderBy(asc(camps.nextPromptAt))
        .limit(1);
      return row?.id ?? null;
    },

    /**
     * Takes a camp whose prompt is due and makes other replicas wait for it until the transaction ends.
     * Null when it is no longer due: somebody else was faster.
     */
    async lockDue(
      id: string,
      now: Date,
    ): Promise<{ readonly camp: StoredCamp; readonly prompt: PromptTime } | null> {
      const [row] = await db
        .select(campColumns)
        .from(camps)
        .where(and(eq(camps.id, id), lte(camps.nextPromptAt, now)))
        .for('update');
      if (!row?.nextPromptAt || !row.nextPromptLogDay) return null;
      return { camp: readCamp(row), prompt: { logDay: row.nextPromptLogDay, at: row.nextPromptAt } };
    },

    /** Makes others who would plan or change the camp wait until the transaction ends; gives its next prompt. */
    async lockNextPrompt(id: string): Promise<PromptTime | null> {
      const [row] = await db
        .select({ logDay: camps.nextPromptLogDay, at: camps.nextPromptAt })
        .from(camps)
        .where(eq(camps.id, id))
        .for('update');
      return row?.logDay && row.at ? { logDay: row.logDay, at: row.at } : null;
    },

    /** Replaces a camp's settings, its days off among them. */
    async update(id: string, settings: Camp & Pick<StoredCamp, 'confidentialWords'>): Promise<void> {
      const { daysOff: off, trainingWeekdays, ...columns } = settings;
      await db
        .update(camps)
        .set({ ...columns, trainingWeekdays: [...trainingWeekdays] })
        .where(eq(camps.id, id));
      await db.delete(daysOff).where(eq(daysOff.campId, id));
      if (off.length > 0) await db.insert(daysOff).values(off.map((day) => ({ campId: id, ...day })));
    },

    /** Chooses the template of its days or its weeks by name. */
    async saveTemplate(
      id: string,
      chosen: Partial<Pick<StoredCamp, 'template' | 'weeklyTemplate'>>,
    ): Promise<void> {
      await db.update(camps).set(chosen).where(eq(camps.id, id));
    },

    async saveNextPrompt(id: string, next: PromptTime | null): Promise<void> {
      await db
        .update(camps)
        .set({ nextPromptAt: next?.at ?? null, nextPromptLogDay: next?.logDay ?? null })
        .where(eq(camps.id, id));
    },
  };
}

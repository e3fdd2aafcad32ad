import { and, asc, eq, gte, isNull, or } from 'drizzle-orm';
import type { LogDate } from '../camp/camp.ts';
import type { Database } from './database.ts';
import { camps } from './tables/camps.ts';
import { staff } from './tables/staff.ts';

/** A camp as it is named where somebody chooses one. */
export interface NamedCamp {
  readonly id: string;
  readonly name: string;
}

export function createStaff(db: Database) {
  const holds = (campId: string) => and(eq(staff.campId, campId), isNull(staff.removedAt));

  return {
    /** The ids of a camp's staff, the longest serving first. */
    async list(campId: string): Promise<readonly string[]> {
      const rows = await db
        .select({ userId: staff.userId })
        .from(staff)
        .where(holds(campId))
        .orderBy(asc(staff.addedAt), asc(staff.userId));
      return rows.map(({ userId }) => userId);
    },

    async isStaff(campId: string, userId: string): Promise<boolean> {
      const rows = await db
        .select({ userId: staff.userId })
        .from(staff)
        .where(and(holds(campId), eq(staff.userId, userId)));
      return rows.length > 0;
    },

    async add(campId: string, userId: string, addedBy: string, addedAt: Date): Promise<void> {
      const again = { addedBy, addedAt, removedAt: null };
      await db
        .insert(staff)
        .values({ campId, userId, addedBy, addedAt })
        .onConflictDoUpdate({ target: [staff.campId, staff.userId], set: again });
    },

    async remove(campId: string, userId: string, removedAt: Date): Promise<void> {
      await db
        .update(staff)
        .set({ removedAt })
        .where(and(holds(campId), eq(staff.userId, userId)));
    },

    /**
     * The camps of a workspace whose staff somebody is (null: every camp), by name; without those whose last day comes
     * before `after`.
     */
    async listCamps(
      workspaceId: string,
      userId: string | null,
      after: LogDate = '0001-01-01',
    ): Promise<readonly NamedCamp[]> {
      const named = { id: camps.id, name: camps.name };
      const inWorkspace = and(
        eq(camps.workspaceId, workspaceId),
        or(isNull(camps.endsOn), gte(camps.endsOn, after)),
      );
      if (userId === null) {
        return db.select(named).from(camps).where(inWorkspace).orderBy(asc(camps.name), asc(camps.id));
      }
      return db
        .select(named)
        .from(camps)
        .innerJoin(staff, eq(staff.campId, camps.id))
        .where(and(inWorkspace, eq(staff.userId, userId), isNull(staff.removedAt)))
        .orderBy(asc(camps.name), asc(camps.id));
    },
  };
}

import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Database } from './database.ts';
import type { StoredLeave } from './leaves.ts';
import { deliveries } from './tables/deliveries.ts';
import { type leaveNoticeKinds, leaveNotices } from './tables/leave-notices.ts';
import { leaves } from './tables/leaves.ts';

/** What staff did with a leave of a camper. */
export interface StoredLeaveNotice {
  readonly kind: (typeof leaveNoticeKinds)[number];
  /** Slack's id of whoever did it. */
  readonly by: string;
  /** As it was then. */
  readonly leave: Pick<StoredLeave, 'id' | 'kind' | 'from' | 'to' | 'reason'>;
  /** False once the leave was taken back, ended earlier or became part of another. */
  readonly stands: boolean;
}

export function createLeaveNotices(db: Database) {
  return {
    /** Gives the new notice's id. */
    async insert({ kind, by, leave }: Omit<StoredLeaveNotice, 'stands'>): Promise<number> {
      const [row] = await db
        .insert(leaveNotices)
        .values({ leaveId: leave.id, kind, to: leave.to, by })
        .returning({ id: leaveNotices.id });
      if (!row) throw new Error('the new notice came back without an id');
      return row.id;
    },

    async find(id: number): Promise<StoredLeaveNotice | null> {
      const isSame = and(isNull(leaves.cancelledAt), eq(leaves.to, leaveNotices.to));
      const [row] = await db
        .select({
          kind: leaveNotices.kind,
          by: leaveNotices.by,
          leave: {
            id: leaves.id,
            kind: leaves.kind,
            from: leaves.from,
            to: leaveNotices.to,
            reason: leaves.reason,
          },
          stands: sql<boolean>`${isSame} is true`,
        })
        .from(leaveNotices)
        .innerJoin(leaves, eq(leaves.id, leaveNotices.leaveId))
        .where(eq(leaveNotices.id, id));
      return row ?? null;
    },

    /**
     * True when a camper knows of a leave: they set it, or were told of it, or did or were of one that became part of
     * it, which ended in the very moment in which the whole was set.
     */
    async isLeaveKnown(leaveId: string): Promise<boolean> {
      const { rows } = (await db.execute(sql`
        with recursive parts as (
          select id, camper_id, set_at from ${leaves} where id = ${leaveId}
          union
          select l.id, l.camper_id, l.set_at from ${leaves} l
          join parts p on l.camper_id = p.camper_id and l.cancelled_at = p.set_at
        )
        select p.id from parts p
        left join ${leaveNotices} n on n.leave_id = p.id and n.kind = 'taken'
        left join ${deliveries} d
          on d.kind = 'leave-notice' and d.camper_id = p.camper_id and d.version = n.id
        where n.id is null or d.status = 'sent'
        limit 1`)) as { rows: unknown[] };
      return rows.length > 0;
    },
  };
}

import { and, desc, eq, inArray, isNotNull, lt, sql } from 'drizzle-orm';
import type { LogDate } from '../camp/camp.ts';
import type { Database } from './database.ts';
import { placeholders, prepared } from './prepared.ts';
import { campers } from './tables/campers.ts';
import { deliveries, type deliveryKinds } from './tables/deliveries.ts';

export type DeliveryKind = (typeof deliveryKinds)[number];

/** What Slack already accepted of a delivery, so that it is never sent twice. */
export interface DeliveryProgress {
  readonly channelId: string | null;
  readonly messageTs: string | null;
  readonly fileId: string | null;
}

export interface StoredDelivery extends DeliveryProgress {
  readonly id: string;
  readonly kind: DeliveryKind;
  readonly camperId: string;
  readonly logDay: LogDate;
  /** Of the log, for a post; which one, for a reminder, a share, or the notice of a leave or the pool; else 0. */
  readonly version: number;
  /** Which try this is, from 1. */
  readonly attempts: number;
}

export interface OwedDelivery {
  readonly kind: DeliveryKind;
  readonly camperId: string;
  readonly logDay: LogDate;
  readonly version: number;
  readonly dueAt: Date;
}

export function createDeliveries(db: Database) {
  const inserted = prepared(() =>
    db
      .insert(deliveries)
      .values(placeholders('kind', 'camperId', 'logDay', 'version', 'dueAt'))
      .onConflictDoNothing()
      .returning({ id: deliveries.id }),
  );
  return {
    /** Notes what is owed; gives the ids of those that were not owed before. */
    async insert(owed: readonly OwedDelivery[]): Promise<readonly string[]> {
      const rows = await Promise.all(owed.map((each) => inserted().execute({ ...each })));
      return rows.flat().map((row) => row.id);
    },

    /**
     * Owes each camper one more of a kind whose versions only count, and gives the ids. One that nobody has taken yet
     * serves for both: it tells what is there when it is sent. Several campers at once only with their team locked:
     * those who owe one another would wait for each other.
     */
    async insertNext(
      kind: DeliveryKind,
      camperIds: readonly string[],
      logDay: LogDate,
      dueAt: Date,
    ): Promise<readonly string[]> {
      const owed = new Map<string, string>();
      for (;;) {
        const missing = camperIds.filter((camperId) => !owed.has(camperId));
        if (missing.length === 0) return [...owed.values()];
        const left = sql`any(${sql.param(missing)}::uuid[])`;
        const { rows } = await db.execute<{ id: string; camper_id: string }>(sql`
          with waiting as (
            update ${deliveries} set status = 'owed'
            where kind = ${kind} and camper_id = ${left} and log_day = ${logDay} and status = 'owed'
            returning id, camper_id
          ), fresh as (
            insert into ${deliveries} (kind, camper_id, log_day, due_at, version)
            select ${kind}, c.id, ${logDay}::date, ${dueAt.toISOString()}::timestamptz, (
              select coalesce(max(d.version), 0) + 1 from ${deliveries} d
              where d.kind = ${kind} and d.camper_id = c.id and d.log_day = ${logDay})
            from ${campers} c
            where c.id = ${left} and c.id not in (select w.camper_id from waiting w)
            on conflict do nothing
            returning id, camper_id
          )
          select id, camper_id from waiting union all select id, camper_id from fresh`);
        for (const row of rows) owed.set(row.camper_id, row.id);
      }
    },

    /** The `ts` of the last message of a kind that was sent for a log day; null when there was none. */
    async findMessage(kind: DeliveryKind, camperId: string, logDay: LogDate): Promise<string | null> {
      const [row] = await db
        .select({ messageTs: deliveries.messageTs })
        .from(deliveries)
        .where(
          and(
            eq(deliveries.kind, kind),
            eq(deliveries.camperId, camperId),
            eq(deliveries.logDay, logDay),
            isNotNull(deliveries.messageTs),
          ),
        )
        .orderBy(desc(deliveries.version))
        .limit(1);
      return row?.messageTs ?? null;
    },

    /** True while an earlier version of the camper's, of whatever log day, is not finished. */
    async isEarlierOpen({ kind, camperId, version }: StoredDelivery): Promise<boolean> {
      const rows = await db
        .select({ id: deliveries.id })
        .from(deliveries)
        .where(
          and(
            eq(deliveries.kind, kind),
            eq(deliveries.camperId, camperId),
            lt(deliveries.version, version),
            inArray(deliveries.status, ['owed', 'sending']),
          ),
        )
        .limit(1);
      return rows.length > 0;
    },

    /** Keeps what Slack accepted. */
    async saveProgress(id: string, progress: Partial<DeliveryProgress>): Promise<void> {
      await db.update(deliveries).set(progress).where(eq(deliveries.id, id));
    },
  };
}

import { and, asc, desc, eq, inArray, isNotNull, lt, lte, or, sql } from 'drizzle-orm';
import type { LogDate } from '../camp/camp.ts';
import type { Database } from './database.ts';
import { prepared } from './prepared.ts';
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

/** Whose claim: the delivery and the try that it was claimed for. */
export type Claim = Pick<StoredDelivery, 'id' | 'attempts'>;

/** A claim that nobody finished for this long died with its process: longer than the slowest try. */
const claimLeaseMs = 120_000;

export function createDeliveries(db: Database) {
  const now = sql.placeholder('now');
  /** Due and owed, or claimed by a process that died. */
  const isOpen = or(
    and(eq(deliveries.status, 'owed'), lte(deliveries.dueAt, now)),
    and(eq(deliveries.status, 'sending'), lte(deliveries.claimedAt, sql.placeholder('leaseFrom'))),
  );
  const openAt = (now: Date) => ({ now, leaseFrom: new Date(now.getTime() - claimLeaseMs) });

  const claimed = prepared(() =>
    db
      .update(deliveries)
      .set({ status: 'sending', claimedAt: sql`${now}`, attempts: sql`${deliveries.attempts} + 1` })
      .where(and(eq(deliveries.id, sql.placeholder('id')), isOpen))
      .returning(),
  );

  const isHeldBy = ({ id, attempts }: Claim) =>
    and(eq(deliveries.id, id), eq(deliveries.attempts, attempts), eq(deliveries.status, 'sending'));

  return {
    /** Notes what is owed; gives the ids of those that were not owed before. */
    async insert(owed: readonly OwedDelivery[]): Promise<readonly string[]> {
      if (owed.length === 0) return [];
      const rows = await db
        .insert(deliveries)
        .values([...owed])
        .onConflictDoNothing()
        .returning({ id: deliveries.id });
      return rows.map((row) => row.id);
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
        const left = camperIds.filter((camperId) => !owed.has(camperId));
        if (left.length === 0) return [...owed.values()];
        const { rows } = await db.execute<{ id: string; camper_id: string }>(sql`
          with waiting as (
            update ${deliveries} set status = 'owed'
            where kind = ${kind} and camper_id in ${left} and log_day = ${logDay} and status = 'owed'
            returning id, camper_id
          ), fresh as (
            insert into ${deliveries} (kind, camper_id, log_day, due_at, version)
            select ${kind}, c.id, ${logDay}::date, ${dueAt.toISOString()}::timestamptz, (
              select coalesce(max(d.version), 0) + 1 from ${deliveries} d
              where d.kind = ${kind} and d.camper_id = c.id and d.log_day = ${logDay})
            from ${campers} c
            where c.id in ${left} and c.id not in (select w.camper_id from waiting w)
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

    /** Takes a delivery for sending; null when it is finished, not due yet or in somebody else's hands. */
    async claim(id: string, now: Date): Promise<StoredDelivery | null> {
      return (await claimed().execute({ id, ...openAt(now) }))[0] ?? null;
    },

    /** Keeps what Slack accepted. */
    async saveProgress(id: string, progress: Partial<DeliveryProgress>): Promise<void> {
      await db.update(deliveries).set(progress).where(eq(deliveries.id, id));
    },

    /**
     * Ends a claim; `reason` says why when not all of it was sent. Whoever lost the claim meanwhile changes nothing and
     * gets null.
     */
    async finish(
      claim: Claim,
      status: 'sent' | 'failed' | 'dropped',
      reason: string | null,
    ): Promise<StoredDelivery | null> {
      const [row] = await db
        .update(deliveries)
        .set({ status, reason, claimedAt: null })
        .where(isHeldBy(claim))
        .returning();
      return row ?? null;
    },

    /** Gives a claimed delivery back, to be tried again at `dueAt`. */
    async postpone(claim: Claim, dueAt: Date, reason: string): Promise<void> {
      await db
        .update(deliveries)
        .set({ status: 'owed', dueAt, reason, claimedAt: null })
        .where(isHeldBy(claim));
    },

    /** Gives a claimed delivery back before anything was tried: as a try this one does not count. */
    async putBack(claim: Claim, dueAt: Date, reason: string): Promise<void> {
      await db
        .update(deliveries)
        .set({ status: 'owed', dueAt, reason, claimedAt: null, attempts: claim.attempts - 1 })
        .where(isHeldBy(claim));
    },

    /** The oldest open ones, at most `limit`: the heartbeat queues again what a crash or an outage left behind. */
    async listOpen(now: Date, limit: number): Promise<readonly string[]> {
      const rows = await db
        .select({ id: deliveries.id })
        .from(deliveries)
        .where(isOpen)
        .orderBy(asc(deliveries.dueAt))
        .limit(limit)
        .prepare('')
        .execute(openAt(now));
      return rows.map((row) => row.id);
    },
  };
}

import { and, asc, eq, lte, or, sql } from 'drizzle-orm';
import type { Database } from './database.ts';
import type { StoredDelivery } from './deliveries.ts';
import { prepared } from './prepared.ts';
import { deliveries } from './tables/deliveries.ts';

/** Whose claim: the delivery and the try that it was claimed for. */
export type Claim = Pick<StoredDelivery, 'id' | 'attempts'>;

/** A claim that nobody finished for this long died with its process: longer than the slowest try. */
const claimLeaseMs = 120_000;

/** Who has which delivery in hand. */
export function createDeliveryClaims(db: Database) {
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

  const isHeld = and(
    eq(deliveries.id, sql.placeholder('id')),
    eq(deliveries.attempts, sql.placeholder('attempts')),
    eq(deliveries.status, 'sending'),
  );
  const finished = prepared(() =>
    db
      .update(deliveries)
      .set({
        status: sql`${sql.placeholder('status')}`,
        reason: sql`${sql.placeholder('reason')}`,
        claimedAt: null,
      })
      .where(isHeld)
      .returning(),
  );

  return {
    /** Takes a delivery for sending; null when it is finished, not due yet or in somebody else's hands. */
    async take(id: string, now: Date): Promise<StoredDelivery | null> {
      return (await claimed().execute({ id, ...openAt(now) }))[0] ?? null;
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
      return (await finished().execute({ ...claim, status, reason }))[0] ?? null;
    },

    /** Gives a claimed delivery back, to be tried again at `dueAt`. */
    async postpone(claim: Claim, dueAt: Date, reason: string): Promise<void> {
      await db
        .update(deliveries)
        .set({ status: 'owed', dueAt, reason, claimedAt: null })
        .where(isHeld)
        .prepare('')
        .execute(claim);
    },

    /** Gives a claimed delivery back before anything was tried: as a try this one does not count. */
    async putBack(claim: Claim, dueAt: Date, reason: string): Promise<void> {
      await db
        .update(deliveries)
        .set({ status: 'owed', dueAt, reason, claimedAt: null, attempts: claim.attempts - 1 })
        .where(isHeld)
        .prepare('')
        .execute(claim);
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

import type { StoredLeaveNotice } from '../../store/leave-notices.ts';
import type { Store } from '../../store/store.ts';
import { type EnqueueDeliveries, oweNow } from '../owed/owe-now.ts';

/** Owes a camper the news of what staff did with a leave of theirs. */
export async function oweLeaveNotice(
  kept: Store,
  enqueueDeliveries: EnqueueDeliveries,
  camperId: string,
  notice: Omit<StoredLeaveNotice, 'stands'>,
  now: Date,
): Promise<void> {
  const version = await kept.leaveNotices.insert(notice);
  const debt = { kind: 'leave-notice', camperId, logDay: notice.leave.from, version, dueAt: now } as const;
  await oweNow(kept, enqueueDeliveries, [debt]);
}

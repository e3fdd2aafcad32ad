import type { StoredDelivery } from '../../store/deliveries.ts';
import type { StoredLeaveNotice } from '../../store/leave-notices.ts';
import type { Store } from '../../store/store.ts';
import type { NotNow } from '../owed/put-off.ts';
import { waitForQuiet } from '../owed/wait-for-quiet.ts';
import type { Place } from '../place/find-place.ts';

export type LeaveNoticeCheck = { readonly kind: 'tell'; readonly notice: StoredLeaveNotice } | NotNow;

/**
 * Looks whether a camper is still to be told what staff did with a leave of theirs: they are here, what was noted
 * stands, and what was taken back they knew of. In their quiet hours it waits for the end of these, and always for what
 * they are to be told before it.
 */
export async function checkLeaveNotice(
  store: Store,
  delivery: StoredDelivery,
  place: Place,
  now: Date,
): Promise<LeaveNoticeCheck> {
  const { id, version, messageTs } = delivery;
  const notice = await store.leaveNotices.find(version);
  if (notice === null) throw new Error(`delivery ${id} tells of a leave that is not kept`);
  // Slack has it already: whoever sent it died before it was noted.
  if (messageTs !== null) return { kind: 'tell', notice };
  if (place.camper.leftAt !== null) return { kind: 'drop', reason: 'the camper left the team' };
  if (notice.kind === 'taken' && !notice.stands) {
    return { kind: 'drop', reason: 'the leave was changed or taken back' };
  }
  const quiet = waitForQuiet(place, now);
  if (quiet !== null) return quiet;
  if (await store.deliveries.isEarlierOpen(delivery)) {
    return { kind: 'wait', until: now, reason: 'an earlier notice comes first' };
  }
  if (notice.kind === 'cancelled' && !(await store.leaveNotices.isLeaveKnown(notice.leave.id))) {
    return { kind: 'drop', reason: 'the camper was never told of the leave' };
  }
  return { kind: 'tell', notice };
}

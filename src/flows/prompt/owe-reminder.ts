import { countReminders, reminderAfterMs } from '../../camp/rhythm.ts';
import type { StoredDelivery } from '../../store/deliveries.ts';
import type { Store } from '../../store/store.ts';
import { readPlace } from '../place/find-place.ts';

/**
 * Notes the reminder that follows a prompt, or a reminder, which was just sent: an hour after it and not past the
 * cutoff, for whoever wants one. Only what was sent is followed, so none comes together with what was held up.
 */
export async function oweReminder(kept: Store, sent: StoredDelivery, now: Date): Promise<void> {
  const { camperId, logDay, version } = sent;
  const camper = await kept.campers.find(camperId);
  if (!camper) return;
  const { camp, calendar } = await readPlace(camper, now);
  if (countReminders(camper, camp) <= version) return;
  const dueAt = new Date(now.getTime() + reminderAfterMs);
  if (calendar.logDayOf(dueAt) > logDay) return;
  await kept.deliveries.insert([{ kind: 'reminder', camperId, logDay, version: version + 1, dueAt }]);
}

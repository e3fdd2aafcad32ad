import { isExcused } from '../../camp/leave.ts';
import { countReminders } from '../../camp/rhythm.ts';
import type { StoredDelivery } from '../../store/deliveries.ts';
import type { Store } from '../../store/store.ts';
import type { NotNow } from '../owed/put-off.ts';
import { waitForQuiet } from '../owed/wait-for-quiet.ts';
import type { Place } from '../place/find-place.ts';

/** Whether a prompt or reminder is to be sent now, later, or never. */
export type QuestionCheck = { readonly kind: 'ask' } | NotNow;

/**
 * Looks whether somebody may still be asked for the log of a day: it is not over or written, they are here, not on
 * leave, and want to be reminded as often. In their quiet hours it waits for the end of these.
 */
export async function checkQuestion(
  store: Store,
  delivery: StoredDelivery,
  { camper, camp, calendar }: Place,
  now: Date,
): Promise<QuestionCheck> {
  const { kind, camperId, logDay, version, messageTs } = delivery;
  // Slack has it already: whoever sent it died before it was noted.
  if (messageTs !== null) return { kind: 'ask' };
  if (camper.leftAt !== null) return drop('the camper left the team');
  if (calendar.logDayOf(now) > logDay) return drop('the log day was over before it could be sent');
  if (kind === 'reminder' && countReminders(camper, camp) < version)
    return drop('no such reminder is wanted');
  if (isExcused(await store.leaves.list(camperId, logDay), logDay)) return drop('the camper is on leave');
  if ((await store.logs.find(camperId, logDay)) !== null) return drop('the log was written already');
  const quiet = waitForQuiet({ camper, camp }, now);
  if (quiet === null) return { kind: 'ask' };
  return calendar.logDayOf(quiet.until) > logDay ? drop('quiet hours last longer than the log day') : quiet;
}

function drop(reason: string): QuestionCheck {
  return { kind: 'drop', reason };
}

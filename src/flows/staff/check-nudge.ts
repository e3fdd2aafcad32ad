import type { StoredDelivery } from '../../store/deliveries.ts';
import type { Store } from '../../store/store.ts';
import { waitForQuiet } from '../owed/wait-for-quiet.ts';
import type { Place } from '../place/find-place.ts';
import type { QuestionCheck } from '../prompt/check-question.ts';
import { findMissedDay } from './nudge-camper.ts';

/** Longer than any quiet hours; who could not be told by then is not told out of the blue. */
const longestWaitMs = 36 * 60 * 60_000;

/**
 * Looks whether somebody is still missed, and may be told now: they have not written since, are here and not on leave.
 * In their quiet hours it waits for the end of these, also beyond the log day.
 */
export async function checkNudge(
  store: Store,
  { camperId, logDay, messageTs }: StoredDelivery,
  { camper, camp, calendar }: Place,
  now: Date,
): Promise<QuestionCheck> {
  // Slack has it already: whoever sent it died before it was noted.
  if (messageTs !== null) return { kind: 'ask' };
  const nudge = await store.nudges.find(camperId, logDay);
  if (nudge === null || now.getTime() - nudge.at.getTime() > longestWaitMs) {
    return { kind: 'drop', reason: 'it could not be sent for too long' };
  }
  const participant = await store.participation.find(camp.id, camperId);
  if (findMissedDay(calendar, camp.startsOn, participant, now) === null) {
    return { kind: 'drop', reason: 'the camper wrote, is on leave or left' };
  }
  return waitForQuiet({ camper, camp }, now) ?? { kind: 'ask' };
}

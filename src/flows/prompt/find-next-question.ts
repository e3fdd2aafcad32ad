import { isExcused } from '../../camp/leave.ts';
import { addDays } from '../../camp/log-date.ts';
import { ownTimeOf } from '../../camp/rhythm.ts';
import { ownPromptAt, type PlannedPrompt, promptAt } from '../../camp/schedule.ts';
import type { Store } from '../../store/store.ts';
import type { Place } from '../place/find-place.ts';

/**
 * The next prompt that a camper will get: their own or the camp's, after the leaves that are known; null when none is
 * left, and during a pause.
 */
export async function findNextQuestion(
  store: Store,
  { camper, camp, calendar }: Place,
): Promise<PlannedPrompt | null> {
  const planned =
    (await store.rhythms.findPlanned(camper.id)) ??
    (camper.promptAt === null ? await store.camps.findNextPrompt(camp.id) : null);
  if (planned === null) return null;
  const leaves = await store.leaves.list(camper.id, planned.logDay);
  if (leaves.some(({ to }) => to === null)) return null;
  if (!isExcused(leaves, planned.logDay)) return planned;
  const own = ownTimeOf(camper, camp.timeZone);
  let day = calendar.nextTrainingDay(addDays(planned.logDay, 1));
  while (day !== null && isExcused(leaves, day)) day = calendar.nextTrainingDay(addDays(day, 1));
  if (day === null) return null;
  return { logDay: day, at: own === null ? promptAt(camp, day) : ownPromptAt(camp, calendar, day, own) };
}

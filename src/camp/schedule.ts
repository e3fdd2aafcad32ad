import type { Calendar } from './calendar.ts';
import type { Camp, LogDate } from './camp.ts';
import { addDays } from './log-date.ts';
import { instantOf, wallClockAt } from './wall-clock.ts';

/**
 * When a log day's prompt is due: at the camp's prompt time on that date, or on the next one when that time is
 * before the cutoff (00:30 still belongs to the day). Where an hour is skipped, the first instant after it;
 * where one comes twice, the first of the two.
 */
export function promptAt(camp: Camp, date: LogDate): Date {
  const shown = camp.promptAt < camp.cutoff ? addDays(date, 1) : date;
  return instantOf(shown, camp.promptAt, camp.timeZone);
}

/** The next training day's prompt strictly after an instant; null when the camp has none left. */
export function nextPrompt(
  camp: Camp,
  calendar: Calendar,
  after: Date,
): { readonly logDay: LogDate; readonly at: Date } | null {
  // Yesterday's prompt may still come, when it is due after midnight; those of earlier days are over.
  let day = calendar.nextTrainingDay(addDays(wallClockAt(after, camp.timeZone).date, -1));
  while (day !== null) {
    const at = promptAt(camp, day);
    if (at.getTime() > after.getTime()) return { logDay: day, at };
    day = calendar.nextTrainingDay(addDays(day, 1));
  }
  return null;
}

import type { Calendar } from './calendar.ts';
import type { Camp, LogDate, WallTime } from './camp.ts';
import { addDays } from './log-date.ts';
import { instantOf, wallClockAt } from './wall-clock.ts';

/** The prompt that is planned next. */
export interface PlannedPrompt {
  readonly logDay: LogDate;
  readonly at: Date;
}

/** A prompt time that somebody chose for themselves, in a zone that need not be the camp's. */
export interface OwnTime {
  readonly promptAt: WallTime;
  readonly timeZone: string;
}

/**
 * When a log day's prompt is due: at the camp's prompt time on that date, or on the next one when that time is
 * before the cutoff (00:30 still belongs to the day). Where an hour is skipped, the first instant after it;
 * where one comes twice, the first of the two.
 */
export function promptAt(camp: Camp, date: LogDate): Date {
  return instantAt(camp, date, camp.promptAt);
}

function instantAt({ cutoff, timeZone }: Camp, date: LogDate, time: WallTime): Date {
  return instantOf(time < cutoff ? addDays(date, 1) : date, time, timeZone);
}

/** When the team's message of a log day is shown at the earliest; null for as soon as there is something to show. */
export function roundupAt(camp: Camp, date: LogDate): Date | null {
  return camp.roundupAt == null ? null : instantAt(camp, date, camp.roundupAt);
}

/**
 * When a log day's prompt is due for somebody with a time of their own: the first instant of the log day at which the
 * clock shows it where they are. Where none does (the clocks change at the cutoff), the beginning of the log day.
 */
export function ownPromptAt(camp: Camp, calendar: Calendar, date: LogDate, own: OwnTime): Date {
  const shown = [-1, 0, 1, 2].map((days) => instantOf(addDays(date, days), own.promptAt, own.timeZone));
  return shown.find((at) => calendar.logDayOf(at) === date) ?? instantOf(date, camp.cutoff, camp.timeZone);
}

/**
 * The next training day's prompt strictly after an instant, at the camp's time or at somebody's own; null when the
 * camp has none left.
 */
export function nextPrompt(
  camp: Camp,
  calendar: Calendar,
  after: Date,
  own: OwnTime | null = null,
): PlannedPrompt | null {
  // Yesterday's prompt may still come, when it is due after midnight; those of earlier days are over. Somebody's own
  // may come another day later, where they are behind the camp.
  let day = calendar.nextTrainingDay(addDays(wallClockAt(after, camp.timeZone).date, -1));
  while (day !== null) {
    const at = own === null ? promptAt(camp, day) : ownPromptAt(camp, calendar, day, own);
    if (at.getTime() > after.getTime()) return { logDay: day, at };
    day = calendar.nextTrainingDay(addDays(day, 1));
  }
  return null;
}

/**
 * The next prompt by new settings: the next one from now on, or that of the day which was to be asked next, when its
 * new time is past already. What was asked before is not asked again: it is owed once a day.
 */
export function replan(
  camp: Camp,
  calendar: Calendar,
  plannedDay: LogDate | null,
  now: Date,
  own: OwnTime | null = null,
): PlannedPrompt | null {
  const next = nextPrompt(camp, calendar, now, own);
  const day = plannedDay && calendar.nextTrainingDay(plannedDay);
  if (!day) return next;
  const at = own === null ? promptAt(camp, day) : ownPromptAt(camp, calendar, day, own);
  return next === null || at < next.at ? { logDay: day, at } : next;
}

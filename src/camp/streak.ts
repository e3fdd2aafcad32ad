import type { Calendar } from './calendar.ts';
import type { LogDate } from './camp.ts';
import { addDays } from './log-date.ts';

/**
 * How many training days in a row have a log, up to today. Days off neither break nor lengthen it, nor do days that
 * somebody is excused from; today only counts once it is written.
 */
export function countStreak(
  calendar: Calendar,
  today: LogDate,
  written: ReadonlySet<LogDate>,
  isExcused: (date: LogDate) => boolean = () => false,
): number {
  let streak = 0;
  for (let date = today; calendar.isLogDay(date); date = addDays(date, -1)) {
    if (!calendar.dayOf(date).training) continue;
    if (written.has(date)) streak++;
    else if (date !== today && !isExcused(date)) break;
  }
  return streak;
}

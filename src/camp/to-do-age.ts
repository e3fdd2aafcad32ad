import type { Calendar } from './calendar.ts';
import type { LogDate } from './camp.ts';

/** The how-many-eth training day this is since something was planned: 1 on the first day after it was written. */
export function toDoAge(calendar: Calendar, since: LogDate, today: LogDate): number {
  const days = calendar.days(since, today).filter(({ training, date }) => training && date > since);
  return Math.max(1, days.length);
}

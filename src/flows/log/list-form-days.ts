import type { LogDate } from '../../camp/camp.ts';
import { addDays } from '../../camp/log-date.ts';
import type { Store } from '../../store/store.ts';
import type { Place } from '../place/find-place.ts';

/** A day that the form can be turned to. */
export interface FormDay {
  readonly date: LogDate;
  /** `018`, or `028.5` on a day off. */
  readonly day: string;
  readonly isWritten: boolean;
}

/** How many days are offered. */
const offered = 10;

/** The newest log days up to today, and `chosen` where that is an older one; the newest first. */
export async function listFormDays(
  store: Store,
  { camper, calendar }: Pick<Place, 'camper' | 'calendar'>,
  chosen: LogDate,
  now: Date,
): Promise<readonly FormDay[]> {
  const today = calendar.logDayOf(now);
  const newest = calendar.days(addDays(today, 1 - offered), today);
  const isThere = newest.some(({ date }) => date === chosen);
  const days = isThere ? newest : [calendar.dayOf(chosen), ...newest];
  const written = new Set(await store.logs.listDays(camper.id));
  return days
    .map(({ date, day }) => ({ date, day, isWritten: written.has(date) }))
    .toSorted((a, b) => b.date.localeCompare(a.date));
}

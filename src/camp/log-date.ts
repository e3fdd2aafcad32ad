import dayjs from 'dayjs';
import utc from 'dayjs/plugin/utc.js';
import type { LogDate, Weekday } from './camp.ts';
import { weekdays } from './camp.ts';

// Dates alone have no zone: counted in UTC, where every day has 24 hours. (For zones see wall-clock.ts.)
dayjs.extend(utc);

const dayMs = 86_400_000;
const shape = /^\d{4}-\d\d-\d\d$/;

/** The date that the text names, or null when it is not exactly `YYYY-MM-DD` or no such day exists. */
export function readLogDate(text: string): LogDate | null {
  if (!shape.test(text) || text < '0001-01-01') return null;
  const time = Date.parse(`${text}T00:00:00Z`);
  // Date.parse rolls 2022-02-30 over to March; only a real date comes back as it went in.
  return Number.isFinite(time) && new Date(time).toISOString().startsWith(text) ? text : null;
}

/** Days since 1970-01-01, so that dates can be counted with; the date must be a real one. */
export function serialOf(date: LogDate): number {
  const time = Date.parse(`${date}T00:00:00Z`);
  if (!Number.isFinite(time)) throw new RangeError(`not a date: ${date}`);
  return time / dayMs;
}

/** The date of a serial day. @throws RangeError outside the years 1 to 9999, which `YYYY-MM-DD` cannot write. */
export function dateOf(serial: number): LogDate {
  const day = dayjs.utc(serial * dayMs);
  if (!(day.year() >= 1 && day.year() <= 9999)) throw new RangeError(`no date of four-digit year: ${serial}`);
  return day.format('YYYY-MM-DD');
}

/** The date so many days later, or earlier for a negative number. @throws RangeError outside the years 1 to 9999. */
export function addDays(date: LogDate, days: number): LogDate {
  return dateOf(serialOf(date) + days);
}

/** 0 for Monday to 6 for Sunday. */
export function weekdayIndex(serial: number): number {
  return (((serial + 3) % 7) + 7) % 7; // 1970-01-01, serial 0, was a Thursday
}

/** The weekday of a date. */
export function weekdayOf(date: LogDate): Weekday {
  const weekday = weekdays[weekdayIndex(serialOf(date))];
  if (weekday === undefined) throw new RangeError(`not a date: ${date}`);
  return weekday;
}

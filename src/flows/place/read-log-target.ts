import type { Calendar } from '../../camp/calendar.ts';
import type { LogDate } from '../../camp/camp.ts';
import type { LogKind } from '../../camp/daily-log.ts';
import { type NoLog, type Place, readLogDay } from './find-place.ts';

/** The log day of what somebody wants to write or read: of the date as typed, or of the week that holds it. */
export function readLogTarget(place: Place, kind: LogKind, typed: string | null, now: Date): LogDate | NoLog {
  // The week's own button names its closing day, which may still be ahead.
  if (kind === 'weekly' && typed !== null && isWritable(place.calendar, kind, typed, now)) return typed;
  const logDay = readLogDay(place, typed, now);
  return kind === 'daily' || typeof logDay !== 'string' ? logDay : closingDay(place.calendar, logDay);
}

/** True for a log day that may be written about: up to today, or the closing day of a week that has begun. */
export function isWritable(calendar: Calendar, kind: LogKind, logDay: LogDate, now: Date): boolean {
  if (!calendar.isLogDay(logDay)) return false;
  const today = calendar.logDayOf(now);
  if (kind === 'daily') return logDay <= today;
  return closingDay(calendar, logDay) === logDay && calendar.weekOf(logDay).from <= today;
}

/** The day whose number a weekly log carries: the week's last training day, its last day where it has none. */
export function closingDay(calendar: Calendar, date: LogDate): LogDate {
  const { closesOn, to } = calendar.weekOf(date);
  return closesOn ?? to;
}

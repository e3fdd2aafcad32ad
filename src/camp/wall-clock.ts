import type { LogDate, WallTime } from './camp.ts';
import { UnknownTimeZone } from './errors.ts';

const dayMs = 86_400_000;
const shown = /^(\d+)\/(\d+)\/(\d{1,4}), (\d+):(\d+):(\d+)$/;

// Times come from Intl itself and not from dayjs's timezone plugin (1.11.23): beside transitions it reads some
// wall times as an hour off (2000-11-04 22:00 in America/Cambridge_Bay, 23:00 before each spring's change in
// America/Danmarkshavn), it has no rule for hours that are skipped or come twice, and it is several times slower.
const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone);
  if (known !== undefined) return known;
  try {
    const clock = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
    clocks.set(timeZone, clock);
    return clock;
  } catch {
    throw new UnknownTimeZone(timeZone);
  }
}

/** What the clocks of a zone show. */
export interface WallClock {
  readonly date: LogDate;
  /** `HH:mm:ss` */
  readonly time: string;
  /** How far the zone is ahead of UTC; whole minutes in every zone since 1972. */
  readonly offsetMs: number;
}

/** What the clocks of a zone show at an instant. @throws UnknownTimeZone */
export function wallClockAt(at: Date, timeZone: string): WallClock {
  const parts = shown.exec(clockOf(timeZone).format(at));
  if (parts === null) throw new RangeError(`no date of four-digit year: ${at.toISOString()}`);
  const [, month, day, year = '', hour, minute, second] = parts;
  const date = `${year.padStart(4, '0')}-${month}-${day}`;
  const time = `${hour}:${minute}:${second}`;
  const wholeSecond = Math.floor(at.getTime() / 1000) * 1000;
  return { date, time, offsetMs: Date.parse(`${date}T${time}Z`) - wholeSecond };
}

/**
 * The instant at which a zone's clocks show that date and time. Where they show it twice (an hour put back),
 * the first; where they never do (an hour skipped), the first instant that exists after it.
 * @throws UnknownTimeZone
 */
export function instantOf(date: LogDate, time: WallTime, timeZone: string): Date {
  const wall = Date.parse(`${date}T${time}:00Z`);
  // No zone is a day away from UTC, and none has changed twice within two days since 1970, so the offset in force
  // is that of a day before or of a day after.
  const instants = [wall - dayMs, wall + dayMs]
    .map((near) => wall - offsetAt(near, timeZone))
    .filter((instant) => instant + offsetAt(instant, timeZone) === wall)
    .sort((a, b) => a - b);
  return new Date(instants[0] ?? endOfGap(wall, timeZone));
}

/**
 * The name by which this machine's data lists the zone (`Pacific/Kanton` → `Pacific/Enderbury`).
 * @throws UnknownTimeZone
 */
export function canonicalZone(timeZone: string): string {
  return clockOf(timeZone).resolvedOptions().timeZone;
}

/** True for a name that this machine's time zone data knows. */
export function isTimeZone(name: string): boolean {
  try {
    clockOf(name);
    return true;
  } catch {
    return false;
  }
}

/** Minutes after midnight of `HH:mm`, or null when it is no time of the day. */
export function readWallTime(text: string): number | null {
  const match = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(text);
  return match === null ? null : Number(match[1]) * 60 + Number(match[2]);
}

function offsetAt(instant: number, timeZone: string): number {
  return wallClockAt(new Date(instant), timeZone).offsetMs;
}

/** The instant at which clocks jump from before the wall time to after it: halved down to the second. */
function endOfGap(wall: number, timeZone: string): number {
  let before = wall - dayMs;
  let after = wall + dayMs;
  while (after - before > 1000) {
    const middle = before + Math.floor((after - before) / 2000) * 1000;
    if (middle + offsetAt(middle, timeZone) > wall) after = middle;
    else before = middle;
  }
  return after;
}

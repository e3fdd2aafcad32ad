import { readLogDate } from '../camp/log-date.ts';
import type { PostProblem } from './post-problem.ts';

const written =
  /^date[ \t]*:[ \t]*(["']?)(\d+-\d+-\d+)(?:(?:[Tt]|[ \t]+)(\d+:\d+(?::\d+)?(?:\.\d*)?)[ \t]*(Z|[-+]\d\d?(?::?\d\d)?)?)?(\1)[ \t]*(?:#.*)?$/;
const dayOfSomeKind = /^\s*\d{8}\b|\d+[-/.]\d+[-/.]\d+|\d{4}-\d{3}\b|[A-Za-z]{3,}\.? \d|\d+ [A-Za-z]{3}/;
const cure = 'write it like this: date: 2022-02-14 22:40:00 +0900';

/** What Jekyll makes of `date:`. Without `now`, dates of the future pass. */
export function checkDate(
  date: unknown,
  lines: readonly string[],
  line: number | null,
  now?: Date,
): readonly PostProblem[] {
  if (line === null) return [];
  const fail = (message: string): readonly PostProblem[] => [{ code: 'date', line, message, cure }];
  if (date === null || date === undefined || date === '')
    return fail('the date is empty, the whole blog would not build');
  const source = lines[line - 2] ?? '';
  const match = written.exec(source);
  if (match === null)
    return isReadable(date) ? [] : fail('the date cannot be read, the whole blog would not build');
  const [, quote, day = '', time, zone] = match;
  if (readLogDate(padded(day)) === null) return fail(`there is no day ${day}`);
  if (time === undefined) return [];
  const [hours = 0, minutes = 0, seconds = 0] = time.split(':').map(Number);
  if (hours > 23 || minutes > 59 || seconds > 60) return fail(`there is no time ${time}`);
  // In quotes it is a text, which Jekyll reads in the blog's own zone.
  if (zone === undefined) return quote === '' ? fail('the time has no zone, Jekyll takes it for UTC') : [];
  const instant = instantOf(padded(day), time, zone);
  if (now !== undefined && instant > now.getTime()) {
    return fail(`the date is in the future, Jekyll skips the post until then`);
  }
  return [];
}

function padded(day: string): string {
  return day.replace(/-(?=\d(?:-|$))/g, '-0');
}

/** Other notations, with which Ruby's `Time.parse` is lenient: it wants a day. */
function isReadable(date: unknown): boolean {
  return !Array.isArray(date) && dayOfSomeKind.test(String(date));
}

function instantOf(day: string, time: string, zone: string): number {
  const [, sign = '+', hours = '0', minutes = '0'] = /^([-+])(\d\d?):?(\d\d)?$/.exec(zone) ?? [];
  const offsetMinutes = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  const [hour = '0', minute = '0', second = '0'] = time.split(':');
  const wall = Date.parse(
    `${day}T${hour.padStart(2, '0')}:${minute.padStart(2, '0')}:${second.slice(0, 2).padStart(2, '0')}Z`,
  );
  return wall - offsetMinutes * 60_000;
}

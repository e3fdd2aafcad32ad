import type { LogDate } from './camp.ts';
import { readDayWords, weekdayOfWord } from './day-words.ts';
import { addDays, readLogDate, serialOf, weekdayIndex } from './log-date.ts';

/** A leave as somebody typed it. */
export interface TypedLeave {
  readonly from: LogDate;
  readonly to: LogDate;
  readonly reason: string;
}

const daysAhead: Readonly<Record<string, number>> = { tomorrow: 1, 내일: 1, 모레: 2, 글피: 3 };

const date = [
  String.raw`\d{4}[-./]\d{1,2}[-./]\d{1,2}`,
  String.raw`\d{1,2}[/.]\d{1,2}(?!\d)`,
  String.raw`\d{1,2}월 ?\d{1,2}일?`,
  String.raw`\p{L}+?`,
].join('|');

/** What may end a range beside a whole date: the day alone, of the month that it begins in. */
const end = String.raw`${date}|\d{1,2}일|\d{1,2}(?![\d:])`;
const between = String.raw` *(?:\.{2,}|…|~|～|〜|–|—|-|부터| to | until ) *`;
const range = new RegExp(`^(${date})(?:${between}(${end})(?:까지)?)?(?=$|[ ,:;–—-])`, 'iu');

/**
 * The leave that somebody means: one date or two, in the words of `readDayWords` and those for days ahead, then the
 * reason: `2022-02-16..2022-02-18 예비군`, `2/16 ~ 18`, `2월 16일부터 18일까지 예비군`, `tomorrow`. What has no year is
 * the nearest such day to today, a weekday the next one. Null where no date stands first.
 */
export function readLeave(typed: string, today: LogDate): TypedLeave | null {
  const text = typed.trim().normalize('NFC');
  const [whole = '', first = '', last] = range.exec(text) ?? [];
  const from = readDay(first, today);
  if (from === null) return null;
  const reason = text.slice(whole.length);
  const to = last === undefined ? from : readEnd(last, from);
  // `2/16 - 치과`: what follows the dash is no date, so it is the reason.
  if (to === null) return { from, to: from, reason: tidy(text.slice(first.length)) };
  return { from, to, reason: tidy(reason) };
}

function readDay(typed: string, today: LogDate): LogDate | null {
  const words = typed.toLowerCase();
  const ahead = Object.hasOwn(daysAhead, words) ? daysAhead[words] : undefined;
  if (ahead !== undefined) return addDays(today, ahead);
  const weekday = weekdayOfWord(words);
  if (weekday !== null) return addDays(today, (weekday - weekdayIndex(serialOf(today)) + 7) % 7);
  const [, year, month = '', day = ''] =
    /^(?:(\d{4})[-./])?(\d{1,2})(?:[-./]|월 ?)(\d{1,2})일?$/.exec(words) ?? [];
  if (month === '') return readDayWords(words, today);
  const inYear = (number: number) =>
    readLogDate(`${String(number).padStart(4, '0')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  if (year !== undefined) return inYear(Number(year));
  const thisYear = Number(today.slice(0, 4));
  const distance = (candidate: LogDate) => Math.abs(serialOf(candidate) - serialOf(today));
  return (
    [thisYear - 1, thisYear, thisYear + 1]
      .map(inYear)
      .filter((candidate) => candidate !== null)
      .toSorted((a, b) => distance(a) - distance(b))[0] ?? null
  );
}

function readEnd(typed: string, from: LogDate): LogDate | null {
  const [, day] = /^(\d{1,2})일?$/.exec(typed) ?? [];
  return day === undefined ? readDay(typed, from) : readLogDate(`${from.slice(0, 8)}${day.padStart(2, '0')}`);
}

function tidy(reason: string): string {
  return reason
    .replace(/^[\s,:;–—-]+/, '')
    .replace(/\s+/g, ' ')
    .trim();
}

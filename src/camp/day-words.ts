import type { LogDate } from './camp.ts';
import { addDays, readLogDate, serialOf, weekdayIndex } from './log-date.ts';

/** Days counted back from today. */
const daysBack: Readonly<Record<string, number>> = {
  today: 0,
  오늘: 0,
  yesterday: 1,
  어제: 1,
  그제: 2,
  그저께: 2,
};

/** Monday first. */
const weekdayWords = [
  ['mon', 'monday', '월', '월요일'],
  ['tue', 'tues', 'tuesday', '화', '화요일'],
  ['wed', 'wednesday', '수', '수요일'],
  ['thu', 'thur', 'thurs', 'thursday', '목', '목요일'],
  ['fri', 'friday', '금', '금요일'],
  ['sat', 'saturday', '토', '토요일'],
  ['sun', 'sunday', '일', '일요일'],
];

/**
 * The date that somebody means: `2022-02-14`, `2/14`, `2월 14일`, `yesterday`, `어제`, `friday`, `금요일`. What has no
 * year is the latest such day up to today. Null for what is no date.
 */
export function readDayWords(typed: string, today: LogDate): LogDate | null {
  const words = typed.trim().normalize('NFC').toLowerCase();
  const back = Object.hasOwn(daysBack, words) ? daysBack[words] : undefined;
  if (back !== undefined) return addDays(today, -back);
  const weekday = weekdayOfWord(words);
  if (weekday !== null) return addDays(today, -((weekdayIndex(serialOf(today)) - weekday + 7) % 7));
  const [, month, day] = /^(\d{1,2})(?:[/.]|월 ?)(\d{1,2})일?$/.exec(words) ?? [];
  return month && day ? latest(month, day, today) : readLogDate(words);
}

/** Which weekday a word names, 0 for Monday to 6 for Sunday; null when it names none. */
export function weekdayOfWord(word: string): number | null {
  const weekday = weekdayWords.findIndex((names) => names.includes(word));
  return weekday < 0 ? null : weekday;
}

/** True for a word that can only be a day: neither a command nor anything else. */
export function isDayWord(word: string): boolean {
  const plain = word.toLowerCase();
  return Object.hasOwn(daysBack, plain) || weekdayWords.some((names) => names.includes(plain));
}

/** The latest of these dates that is not after today; 29 February may be years ago. */
function latest(month: string, day: string, today: LogDate): LogDate | null {
  const year = Number(today.slice(0, 4));
  for (let back = 0; back <= 8; back++) {
    const date = readLogDate(`${year - back}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
    if (date !== null && date <= today) return date;
  }
  return null;
}

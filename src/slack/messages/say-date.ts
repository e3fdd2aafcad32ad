import type { Language, LogDate } from '../../camp/camp.ts';

/** A calendar date for people: `2월 14일 (월)`, `Mon, Feb 14`. */
export function sayDate(date: LogDate, language: Language): string {
  return dayFormat(language, 'UTC').format(new Date(`${date}T00:00:00Z`));
}

/** The weekday of a date for people: `월`, `Mon`. */
export function sayWeekday(date: LogDate, language: Language): string {
  const locale = language === 'ko' ? 'ko-KR' : 'en-US';
  return new Intl.DateTimeFormat(locale, { timeZone: 'UTC', weekday: 'short' }).format(
    new Date(`${date}T00:00:00Z`),
  );
}

/** The date of an instant in a zone, said like `sayDate`. */
export function sayDay(at: Date, timeZone: string, language: Language): string {
  return dayFormat(language, timeZone).format(at);
}

/** The wall-clock time of an instant in a zone, `18:00`. */
export function sayTime(at: Date, timeZone: string): string {
  const format = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' });
  return format.format(at);
}

/** A week or day number as people say it: `018` is 18, `028.5` is 28.5. */
export function sayNumber(digits: string): string {
  return digits.replace(/^0+(?=\d)/, '');
}

// Making a format takes longer than a query, and every message says a day.
const dayFormats = new Map<string, Intl.DateTimeFormat>();

function dayFormat(language: Language, timeZone: string): Intl.DateTimeFormat {
  const key = `${language} ${timeZone}`;
  const format = dayFormats.get(key) ?? createDayFormat(language, timeZone);
  dayFormats.set(key, format);
  return format;
}

function createDayFormat(language: Language, timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(language === 'ko' ? 'ko-KR' : 'en-US', {
    timeZone,
    month: language === 'ko' ? 'long' : 'short',
    day: 'numeric',
    weekday: 'short',
  });
}

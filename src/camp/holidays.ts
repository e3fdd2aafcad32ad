import { getHolidayPreset } from '@hyunbinseo/holidays-kr';
import type { LogDate } from './camp.ts';
import { UnknownCountry } from './errors.ts';
import { addDays, serialOf } from './log-date.ts';

/** Official days off and what they are called in the country. */
export type Holidays = ReadonlyMap<LogDate, string>;

export interface HolidayCountry {
  /** ISO 3166, two letters. */
  readonly code: string;
  readonly name: string;
}

/**
 * The public holidays of a country in a range, both ends included, days in lieu among them; none for null.
 * Korea's come from the official gazette; other countries', and Korea's in years that the gazette has not
 * reached (see `computedYears`), are computed from rules.
 * @throws UnknownCountry
 */
export async function loadHolidays(country: string | null, from: LogDate, to: LogDate): Promise<Holidays> {
  if (country === null || to < from) return new Map();
  const found = new Map<LogDate, string>();
  for (const year of yearsOf(from, to)) {
    const official = country === 'KR' ? await officialYear(year) : null;
    for (const [date, name] of official ?? (await computeYear(country, year))) {
      if (date < from || date > to) continue;
      const other = found.get(date);
      found.set(date, other === undefined || other === name ? name : `${other}, ${name}`);
    }
  }
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The years of a range for which no official Korean list is known, so that `loadHolidays` computes them. */
export async function computedYears(from: LogDate, to: LogDate): Promise<readonly number[]> {
  const years: number[] = [];
  for (const year of yearsOf(from, to)) {
    if ((await officialYear(year)) === null) years.push(year);
  }
  return years;
}

/** The countries that `loadHolidays` knows, by English name. */
export async function countriesWithHolidays(): Promise<readonly HolidayCountry[]> {
  const { default: HolidayRules } = await import('date-holidays');
  const countries = Object.entries(new HolidayRules().getCountries('en'));
  return countries.map(([code, name]) => ({ code, name })).sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

function yearsOf(from: LogDate, to: LogDate): readonly number[] {
  const first = Number(from.slice(0, 4));
  return Array.from({ length: Number(to.slice(0, 4)) - first + 1 }, (_, index) => first + index);
}

async function officialYear(year: number): Promise<readonly (readonly [LogDate, string])[] | null> {
  try {
    const days = await getHolidayPreset(String(year));
    return Object.entries(days).map(([date, names]) => [date, names.join(', ')] as const);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Loaded only when asked for: the rules of all countries are more than a megabyte. */
async function computeYear(country: string, year: number): Promise<readonly (readonly [LogDate, string])[]> {
  const { default: HolidayRules } = await import('date-holidays');
  const rules = new HolidayRules();
  if (!Object.hasOwn(rules.getCountries(), country)) throw new UnknownCountry(country);
  rules.init(country);
  const days: (readonly [LogDate, string])[] = [];
  for (const { date, start, end, name, type } of rules.getHolidays(year)) {
    if (type !== 'public') continue;
    const first = date.slice(0, 10);
    const startsAtHour = Number(date.slice(11, 13));
    const hours = startsAtHour + (end.getTime() - start.getTime()) / 3_600_000;
    // A day is off when its noon is: so half a day from noon is none, and neither is the eve of a feast.
    for (let day = startsAtHour < 12 ? 0 : 1; day * 24 + 12 < hours; day++) {
      days.push([addDays(first, day), name]);
    }
  }
  return days.toSorted((a, b) => serialOf(a[0]) - serialOf(b[0]));
}

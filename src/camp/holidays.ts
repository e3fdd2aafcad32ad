import { getHolidayPreset } from '@hyunbinseo/holidays-kr';
import type { LogDate } from './camp.ts';
import { listCountries, loadCountryRules } from './country-holidays.ts';
import { computeKoreanHolidays } from './korean-holidays.ts';

/** Official days off and what they are called in the country. */
export type Holidays = ReadonlyMap<LogDate, string>;

/** `code` is ISO 3166, two letters; `name` is English. */
export interface HolidayCountry {
  readonly code: string;
  readonly name: string;
}

/**
 * The public holidays of a country in a range, both ends included, days in lieu among them; none for null.
 * The country is an ISO 3166 code, or one with a part (`DE-BY`). Korea's days come from the official gazette, in
 * years without one by law (see `koreanYearsWithoutGazette`); other countries' by the rules of date-holidays.
 * @throws UnknownCountry
 */
export async function loadHolidays(country: string | null, from: LogDate, to: LogDate): Promise<Holidays> {
  if (country === null || to < from) return new Map();
  const daysOf = country.toUpperCase() === 'KR' ? koreanDays : await loadCountryRules(country);
  const found = new Map<LogDate, string>();
  // A feast of several days may have begun in the year before.
  const years = yearsOf(from, to);
  for (const year of [(years[0] ?? 0) - 1, ...years]) {
    for (const [date, name] of await daysOf(year)) {
      if (date < from || date > to) continue;
      const other = found.get(date);
      found.set(date, other === undefined ? name : `${other}, ${name}`);
    }
  }
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/**
 * The years of a range whose Korean gazette is not in the data, too early or too late: their elections and
 * days declared off for one year are missing, and somebody should be told.
 */
export async function koreanYearsWithoutGazette(from: LogDate, to: LogDate): Promise<readonly number[]> {
  const years = await Promise.all(
    yearsOf(from, to).map(async (year) => [year, await gazette(year)] as const),
  );
  return years.filter(([, days]) => days === null).map(([year]) => year);
}

/** The countries that `loadHolidays` knows, by English name. */
export async function countriesWithHolidays(): Promise<readonly HolidayCountry[]> {
  return listCountries();
}

async function koreanDays(year: number): Promise<Iterable<readonly [LogDate, string]>> {
  return (await gazette(year)) ?? computeKoreanHolidays(year);
}

type Gazette = readonly (readonly [LogDate, string])[];

// A year never changes, and each look at the package resolves and imports a module of its own.
const gazettes = new Map<number, Promise<Gazette | null>>();

function gazette(year: number): Promise<Gazette | null> {
  const known = gazettes.get(year) ?? readGazette(year);
  gazettes.set(year, known);
  return known;
}

async function readGazette(year: number): Promise<Gazette | null> {
  try {
    const days = await getHolidayPreset(String(year));
    return Object.entries(days).map(([date, names]) => [date, names.join(', ')] as const);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function yearsOf(from: LogDate, to: LogDate): readonly number[] {
  const first = Number(from.slice(0, 4));
  return Array.from({ length: Number(to.slice(0, 4)) - first + 1 }, (_, index) => first + index);
}

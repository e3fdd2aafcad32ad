import type { LogDate } from './camp.ts';
import { UnknownCountry } from './errors.ts';
import { addDays } from './log-date.ts';

/** Countries without one list for all: the part that the official site shows first stands for the whole. */
const leadingParts: Readonly<Record<string, string>> = {
  GB: 'ENG', // gov.uk: "England and Wales"; Scotland's and Northern Ireland's are GB-SCT and GB-NIR
};

/** The holidays that begin in a year, dates and names; none outside 1900 to 2199. */
export type YearOfHolidays = (year: number) => readonly (readonly [LogDate, string])[];

/**
 * The public holidays of a country, or of a part of it (`DE-BY`), by the rules of date-holidays.
 * Loaded only when asked for: the rules of all countries are more than a megabyte.
 * @throws UnknownCountry
 */
export async function loadCountryRules(country: string): Promise<YearOfHolidays> {
  const { default: Rules } = await import('date-holidays');
  const all = new Rules();
  const [code = '', part = leadingParts[code]] = country.toUpperCase().split('-');
  if (!Object.hasOwn(all.getCountries(), code)) throw new UnknownCountry(country);
  const parts = Object.keys(all.getStates(code) ?? {});
  const state = parts.find((each) => each.toUpperCase() === part);
  if (part !== undefined && state === undefined) throw new UnknownCountry(country);
  const rules = state === undefined ? new Rules(code) : new Rules(code, state);

  return (year) => {
    // Its search for moons and equinoxes takes minutes a year when the year is far away.
    if (year < 1900 || year > 2199) return [];
    const holidays = rules.getHolidays(year);
    const publicRules = holidays.filter(({ type }) => type === 'public').map(({ rule }) => rule);
    // Veterans Day in lieu is called a bank holiday, yet it is as free as the public holiday it stands for.
    const isInLieu = (rule: string) => publicRules.some((each) => rule.startsWith(`substitutes ${each} `));
    return holidays
      .filter(({ type, rule }) => type === 'public' || (type === 'bank' && isInLieu(rule)))
      .flatMap(({ date, start, end, name }) => {
        const hours = (end.getTime() - start.getTime()) / 3_600_000;
        return fullDays(date, hours).map((day) => [day, name] as const);
      });
  };
}

/** ISO codes and English names of the countries whose rules are known. */
export async function listCountries(): Promise<readonly { readonly code: string; readonly name: string }[]> {
  const { default: Rules } = await import('date-holidays');
  const countries = Object.entries(new Rules().getCountries('en'));
  return countries.map(([code, name]) => ({ code, name })).sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

/** The dates that are off from their morning on; a feast that begins at noon or in the evening takes no day. */
function fullDays(start: string, hours: number): readonly LogDate[] {
  const startsAt = Number(start.slice(11, 13));
  const dates: LogDate[] = [];
  for (let day = startsAt < 12 ? 0 : 1; day * 24 + 12 < startsAt + hours; day++) {
    dates.push(addDays(start.slice(0, 10), day));
  }
  return dates;
}

import { type Calendar, createCalendar } from '../../camp/calendar.ts';
import type { Camp } from '../../camp/camp.ts';
import { checkCamp } from '../../camp/check-camp.ts';
import { BadCampSetting } from '../../camp/errors.ts';
import { loadHolidays } from '../../camp/holidays.ts';
import { addDays } from '../../camp/log-date.ts';

/** How far past today official days off are looked up for a camp without a last day. */
const openEndDays = 400;

/** Days off are looked up year by year: a first day in the year 9999 is a slip, and would take minutes. */
const farthestDays = 20 * 365;

/** The calendar of a camp with its country's days off. @throws UnknownCountry, UnknownTimeZone, BadCampSetting */
export async function readCalendar(camp: Camp, now: Date): Promise<Calendar> {
  checkCamp(camp);
  const today = now.toISOString().slice(0, 10);
  const from = camp.startsOn < today ? camp.startsOn : today;
  const latest = addDays(today, farthestDays);
  if (camp.startsOn > latest || camp.startsOn < addDays(today, -farthestDays)) {
    throw new BadCampSetting('startsOn', camp.startsOn, 'is more than twenty years away');
  }
  const lastKnown = camp.endsOn ?? (camp.startsOn > today ? camp.startsOn : today);
  const until = addDays(lastKnown < latest ? lastKnown : latest, openEndDays);
  return createCalendar(camp, await loadHolidays(camp.holidays, from, until));
}

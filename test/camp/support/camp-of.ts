import { type Calendar, createCalendar } from '../../../src/camp/calendar.ts';
import { type Camp, campDefaults } from '../../../src/camp/camp.ts';
import { loadHolidays } from '../../../src/camp/holidays.ts';
import { addDays } from '../../../src/camp/log-date.ts';

/** A camp in Seoul with Korea's days off that starts on 2022-01-17, but for what is asked otherwise. */
export function campOf(settings: Partial<Camp> = {}): Camp {
  return {
    ...campDefaults,
    name: 'Winter camp',
    startsOn: '2022-01-17',
    timeZone: 'Asia/Seoul',
    holidays: 'KR',
    ...settings,
  };
}

/** The camp's calendar with the official days off of its first year. */
export async function calendarOf(settings: Partial<Camp> = {}): Promise<Calendar> {
  const camp = campOf(settings);
  const holidays = await loadHolidays(camp.holidays, camp.startsOn, addDays(camp.startsOn, 365));
  return createCalendar(camp, holidays);
}

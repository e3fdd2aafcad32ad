import { describe, expect, it } from 'vitest';
import { createCalendar } from '../../src/camp/calendar.ts';
import { loadHolidays } from '../../src/camp/holidays.ts';
import { weekdayOf } from '../../src/camp/log-date.ts';
import { campOf } from './support/camp-of.ts';

describe('camps of five countries and one more', () => {
  // The weekdays off are those of the governments' own lists: Korea's gazette, opm.gov, gov.uk (England and
  // Wales), the Cabinet Office of Japan, the laws of Germany with Berlin, and of France. Week and day of the
  // last date were counted from those lists by another program.
  it.each([
    {
      country: 'KR',
      timeZone: 'Asia/Seoul',
      startsOn: '2022-01-17',
      endsOn: '2022-06-10',
      week: 21,
      day: '097',
      off: [
        '2022-01-31',
        '2022-02-01',
        '2022-02-02',
        '2022-03-01',
        '2022-03-09',
        '2022-05-05',
        '2022-06-01',
        '2022-06-06',
      ],
    },
    {
      country: 'KR',
      timeZone: 'Asia/Seoul',
      startsOn: '2025-09-01',
      endsOn: '2025-12-31',
      week: 18,
      day: '082',
      off: ['2025-10-03', '2025-10-06', '2025-10-07', '2025-10-08', '2025-10-09', '2025-12-25'],
    },
    {
      country: 'US',
      timeZone: 'America/New_York',
      startsOn: '2021-11-01',
      endsOn: '2022-02-28',
      week: 18,
      day: '080',
      off: ['2021-11-11', '2021-11-25', '2021-12-24', '2021-12-31', '2022-01-17', '2022-02-21'],
    },
    {
      country: 'US',
      timeZone: 'America/Los_Angeles',
      startsOn: '2023-09-01',
      endsOn: '2023-12-29',
      week: 18,
      day: '081',
      off: ['2023-09-04', '2023-10-09', '2023-11-10', '2023-11-23', '2023-12-25'],
    },
    {
      country: 'GB',
      timeZone: 'Europe/London',
      startsOn: '2021-12-01',
      endsOn: '2022-01-31',
      week: 10,
      day: '041',
      off: ['2021-12-27', '2021-12-28', '2022-01-03'],
    },
    {
      country: 'GB',
      timeZone: 'Europe/London',
      startsOn: '2022-04-01',
      endsOn: '2022-09-30',
      week: 27,
      day: '124',
      off: ['2022-04-15', '2022-04-18', '2022-05-02', '2022-06-02', '2022-06-03', '2022-08-29', '2022-09-19'],
    },
    {
      country: 'JP',
      timeZone: 'Asia/Tokyo',
      startsOn: '2024-04-01',
      endsOn: '2024-08-30',
      week: 22,
      day: '105',
      off: ['2024-04-29', '2024-05-03', '2024-05-06', '2024-07-15', '2024-08-12'],
    },
    {
      country: 'JP',
      timeZone: 'Asia/Tokyo',
      startsOn: '2026-09-01',
      endsOn: '2026-11-30',
      week: 14,
      day: '059',
      off: ['2026-09-21', '2026-09-22', '2026-09-23', '2026-10-12', '2026-11-03', '2026-11-23'],
    },
    {
      country: 'DE-BE',
      timeZone: 'Europe/Berlin',
      startsOn: '2024-03-01',
      endsOn: '2024-10-31',
      week: 36,
      day: '168',
      off: ['2024-03-08', '2024-03-29', '2024-04-01', '2024-05-01', '2024-05-09', '2024-05-20', '2024-10-03'],
    },
    {
      country: 'FR',
      timeZone: 'Europe/Paris',
      startsOn: '2024-03-04',
      endsOn: '2024-12-27',
      week: 43,
      day: '206',
      off: [
        '2024-04-01',
        '2024-05-01',
        '2024-05-08',
        '2024-05-09',
        '2024-05-20',
        '2024-08-15',
        '2024-11-01',
        '2024-11-11',
        '2024-12-25',
      ],
    },
  ])(
    'in $country from $startsOn to $endsOn train on all weekdays but the official holidays',
    async (given) => {
      const { country, startsOn, endsOn, timeZone, week, day, off } = given;
      const holidays = await loadHolidays(country, startsOn, endsOn);
      const calendar = createCalendar(campOf({ startsOn, endsOn, timeZone, holidays: country }), holidays);
      const days = calendar.days(startsOn, endsOn);
      const weekdaysOff = days.filter(({ date, training }) => !training && !/sat|sun/.test(weekdayOf(date)));
      expect(weekdaysOff.map(({ date }) => date)).toEqual(off);
      expect(days.at(-1)).toMatchObject({ date: endsOn, week, day });
    },
  );

  it('differ in parts of a country', async () => {
    const dates = async (country: string) => [
      ...(await loadHolidays(country, '2024-08-01', '2024-08-31')).keys(),
    ];
    expect(await dates('GB')).toEqual(['2024-08-26']);
    expect(await dates('GB-SCT')).toEqual(['2024-08-05']);
    expect(await dates('de-be')).toEqual([]);
    expect(await dates('DE-SL')).toEqual(['2024-08-15']);
  });

  it('count a day in lieu of a public holiday, and no holiday of banks or half a day', async () => {
    const autumn = await loadHolidays('US', '2023-11-01', '2023-11-30');
    expect(autumn.get('2023-11-10')).toBe('Veterans Day (substitute day)');
    expect((await loadHolidays('DE', '2022-12-24', '2022-12-24')).size).toBe(0);
    expect((await loadHolidays('BR', '2024-02-01', '2024-03-01')).size).toBe(0); // carnival frees banks only
    expect((await loadHolidays('CN', '2023-05-02', '2023-05-31')).size).toBe(0);
  });

  it('take one date for a holiday of 25 hours, on which clocks are put back', async () => {
    expect([...(await loadHolidays('AT', '2025-10-20', '2025-10-31')).keys()]).toEqual(['2025-10-26']);
  });
});

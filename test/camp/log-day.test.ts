import { describe, expect, it } from 'vitest';
import { createCalendar } from '../../src/camp/calendar.ts';
import { addDays } from '../../src/camp/log-date.ts';
import { campOf } from './support/camp-of.ts';
import { shownAt, transitionsOf } from './support/zone-transitions.ts';

const hour = 3_600_000;

function calendarIn(timeZone: string, cutoff = '05:00') {
  return createCalendar(campOf({ timeZone, cutoff, holidays: null, startsOn: '1990-01-01' }), new Map());
}

describe('the log day of an instant', () => {
  it.each([
    ['2022-02-14T22:40:00+09:00', '2022-02-14'],
    ['2022-02-15T00:00:00+09:00', '2022-02-14'],
    ['2022-02-15T01:30:00+09:00', '2022-02-14'],
    ['2022-02-15T04:59:59+09:00', '2022-02-14'],
    ['2022-02-15T05:00:00+09:00', '2022-02-15'],
    ['2022-03-01T02:00:00+09:00', '2022-02-28'],
    ['2022-01-01T02:00:00+09:00', '2021-12-31'],
  ])('in Seoul: what is written at %s belongs to %s', (at, logDay) => {
    expect(calendarIn('Asia/Seoul').logDayOf(new Date(at))).toBe(logDay);
  });

  it.each([
    ['00:00', '2022-02-15T00:00:00+09:00', '2022-02-15'],
    ['00:00', '2022-02-14T23:59:59+09:00', '2022-02-14'],
    ['03:30', '2022-02-15T03:29:00+09:00', '2022-02-14'],
    ['03:30', '2022-02-15T03:30:00+09:00', '2022-02-15'],
  ])('goes by the cutoff of the camp: with %s, %s belongs to %s', (cutoff, at, logDay) => {
    expect(calendarIn('Asia/Seoul', cutoff).logDayOf(new Date(at))).toBe(logDay);
  });

  it.each([
    // Clocks go from 00:00 to 01:00: midnight's cutoff is over with the first instant of the day.
    ['America/Sao_Paulo', '00:00', '2018-11-04T02:59:59Z', '2018-11-03'],
    ['America/Sao_Paulo', '00:00', '2018-11-04T03:00:00Z', '2018-11-04'],
    ['Africa/Cairo', '00:30', '2023-04-27T21:59:59Z', '2023-04-27'],
    ['Africa/Cairo', '00:30', '2023-04-27T22:00:00Z', '2023-04-28'],
    // Clocks go from midnight back to 23:00: the day goes on.
    ['Asia/Beirut', '00:00', '2022-10-29T20:59:59Z', '2022-10-29'],
    ['Asia/Beirut', '00:00', '2022-10-29T21:59:59Z', '2022-10-29'],
    ['Asia/Beirut', '00:00', '2022-10-29T22:00:00Z', '2022-10-30'],
    // 02:00 to 02:30.
    ['Australia/Lord_Howe', '02:15', '2022-10-01T15:29:59Z', '2022-10-01'],
    ['Australia/Lord_Howe', '02:15', '2022-10-01T15:30:00Z', '2022-10-02'],
    // 01:00 to 02:00 comes twice; both times the wall says before half past one at first.
    ['America/New_York', '01:30', '2022-11-06T05:29:00Z', '2022-11-05'],
    ['America/New_York', '01:30', '2022-11-06T05:45:00Z', '2022-11-06'],
    ['America/New_York', '01:30', '2022-11-06T06:15:00Z', '2022-11-05'],
    ['America/New_York', '01:30', '2022-11-06T06:30:00Z', '2022-11-06'],
    // The night after the skipped day still belongs to the last day that was.
    ['Pacific/Apia', '05:00', '2011-12-30T09:59:59Z', '2011-12-29'],
    ['Pacific/Apia', '05:00', '2011-12-30T10:00:00Z', '2011-12-29'],
    ['Pacific/Apia', '05:00', '2011-12-30T14:59:59Z', '2011-12-29'],
    ['Pacific/Apia', '05:00', '2011-12-30T15:00:00Z', '2011-12-31'],
  ])('in %s with the cutoff %s: %s is of %s', (timeZone, cutoff, at, logDay) => {
    expect(calendarIn(timeZone, cutoff).logDayOf(new Date(at))).toBe(logDay);
  });

  it('goes by the clock on the wall on every night of change in every zone', () => {
    let nights = 0;
    for (const timeZone of Intl.supportedValuesOf('timeZone')) {
      const calendar = calendarIn(timeZone);
      for (const { instant, jumpMs } of transitionsOf(timeZone, 2000, 2030)) {
        if (Math.abs(jumpMs) >= 20 * hour) continue; // a skipped day, told above
        nights++;
        for (const shift of [-6, -5, -4.5, -3, -1, -0.5, 0, 0.5, 1, 2, 3, 4, 4.5, 5, 6]) {
          const at = instant + shift * hour;
          const [date = '', time = ''] = shownAt(at, timeZone).split(' ');
          const expected = time < '05:00:00' ? addDays(date, -1) : date;
          expect(calendar.logDayOf(new Date(at)), `${timeZone} ${date} ${time}`).toBe(expected);
        }
      }
    }
    expect(nights).toBeGreaterThan(4000);
  });
});

import { describe, expect, it } from 'vitest';
import { createCalendar } from '../../src/camp/calendar.ts';
import { type Weekday, weekdays } from '../../src/camp/camp.ts';
import { calendarOf, campOf } from './support/camp-of.ts';

describe('the heading of the to-dos', () => {
  it.each([
    ['2022-01-20', 'a Thursday before a Friday of training', 'tomorrow'],
    ['2022-01-21', 'a Friday', 'weekend'],
    ['2022-01-28', 'the Friday before Seollal', 'holidays'],
    ['2022-02-28', 'the Monday before a holiday on Tuesday', 'tomorrow'],
    ['2022-03-01', 'that holiday itself', 'tomorrow'],
    ['2022-01-22', 'a Saturday: only Sunday is left', 'tomorrow'],
    ['2022-01-23', 'a Sunday before training', 'tomorrow'],
    ['2022-01-29', 'the Saturday in the Seollal break, four days before its end', 'holidays'],
    ['2022-01-31', 'the eve of Seollal, with two weekdays left', 'tomorrow'],
    ['2022-02-02', 'the last day of the break', 'tomorrow'],
    ['2022-10-07', 'the Friday before Hangeul day in lieu on Monday', 'holidays'],
  ])('of the winter camp: %s, %s: %s', async (date, _what, heading) => {
    const calendar = await calendarOf();
    expect(calendar.nextHeading(date)).toBe(heading);
  });

  it('is the weekend on a holiday Friday, and the holidays on the Thursday before it', async () => {
    const calendar = await calendarOf({ startsOn: '2026-05-04' });
    expect(calendar.dayOf('2026-07-17').reason).toBe('제헌절');
    expect(calendar.nextHeading('2026-07-16')).toBe('holidays');
    expect(calendar.nextHeading('2026-07-17')).toBe('weekend');
  });

  it('counts the days off of the camp itself', async () => {
    const calendar = await calendarOf({
      daysOff: [
        { from: '2022-02-17', to: '2022-02-18', reason: 'Founding days' },
        { from: '2022-02-22', to: '2022-02-23', reason: 'Moving house' },
      ],
    });
    expect(calendar.nextHeading('2022-02-16')).toBe('holidays');
    expect(calendar.nextHeading('2022-02-21')).toBe('tomorrow');
  });

  it('is tomorrow before a single day off that is no weekend of the camp', () => {
    const daysOff = [{ from: '2022-01-21', to: '2022-01-22', reason: 'Moving house' }];
    const weekdaysTo = (last: number) => weekdays.slice(0, last);
    const headings = [5, 6, 7].map((last) => {
      const oneDay = last === 7 ? daysOff : daysOff.map((day) => ({ ...day, to: '2022-01-21' }));
      const camp = campOf({ trainingWeekdays: weekdaysTo(last), daysOff: oneDay, holidays: null });
      return createCalendar(camp, new Map()).nextHeading('2022-01-20');
    });
    // Friday off: with the weekend three days; Friday alone; Friday and Saturday, which train in other weeks.
    expect(headings).toEqual(['holidays', 'tomorrow', 'tomorrow']);
  });

  it('looks past the end of the camp as if it went on', async () => {
    const calendar = await calendarOf({ endsOn: '2022-03-25' });
    expect(calendar.nextHeading('2022-03-24')).toBe('tomorrow');
    expect(calendar.nextHeading('2022-03-25')).toBe('weekend');
  });

  const rhythms: readonly (readonly [string, readonly Weekday[], string])[] = [
    ['Monday to Saturday', ['mon', 'tue', 'wed', 'thu', 'fri', 'sat'], 'TTTTTWT'],
    ['Monday to Thursday: three free days a week are no holidays', ['mon', 'tue', 'wed', 'thu'], 'TTTWWTT'],
    ['Sunday to Thursday', ['sun', 'mon', 'tue', 'wed', 'thu'], 'TTTWTTT'],
    ['Saturday to Thursday', ['sat', 'sun', 'mon', 'tue', 'wed', 'thu'], 'TTTWTTT'],
    ['Monday, Wednesday and Friday', ['mon', 'wed', 'fri'], 'TTTTWTT'],
    ['every day', ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'], 'TTTTTTT'],
  ];
  it.each(rhythms)('follows the rhythm of a camp that trains on %s', (_name, trainingWeekdays, expected) => {
    const calendar = createCalendar(campOf({ trainingWeekdays, holidays: null }), new Map());
    const headings = calendar.days('2022-01-17', '2022-01-23').map(({ date }) => calendar.nextHeading(date));
    expect(headings.map((heading) => heading.charAt(0).toUpperCase()).join('')).toBe(expected);
  });
});

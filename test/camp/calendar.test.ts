import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCalendar } from '../../src/camp/calendar.ts';
import { type Camp, weekdays } from '../../src/camp/camp.ts';
import { NotALogDay } from '../../src/camp/errors.ts';
import { addDays, weekdayOf } from '../../src/camp/log-date.ts';
import { calendarOf, campOf } from './support/camp-of.ts';

const noHolidays = new Map<string, string>();

describe('numbers of weeks and days', () => {
  it.each([
    ['2022-01-17', 1, '001'],
    ['2022-01-20', 1, '004'],
    ['2022-01-28', 2, '010'],
    ['2022-02-03', 3, '011'],
    ['2022-02-11', 4, '017'],
    ['2022-02-14', 5, '018'],
    ['2022-02-24', 6, '026'],
    ['2022-03-01', 7, '028.5'],
    ['2022-03-10', 8, '034'],
  ])('of the winter camp in Korea: %s is week %i, day %s', async (date, week, day) => {
    const calendar = await calendarOf();
    expect(calendar.dayOf(date)).toMatchObject({ date, week, day });
  });

  it('gives a log on a day off the last training day and a half, and says why it is off', async () => {
    const calendar = await calendarOf({
      daysOff: [
        { from: '2022-02-17', to: '2022-02-18', reason: 'Founding day' },
        { from: '2022-02-01', to: '2022-02-01', reason: 'Feast at the camp' },
      ],
    });
    const seen = [
      '2022-01-22',
      '2022-01-31',
      '2022-02-01',
      '2022-02-17',
      '2022-02-18',
      '2022-02-21',
      '2022-03-01',
    ].map((date) => calendar.dayOf(date));
    expect(seen.map(({ day, training, reason }) => [day, training, reason])).toEqual([
      ['005.5', false, 'weekend'],
      ['010.5', false, '설날 전날'],
      ['010.5', false, 'Feast at the camp'],
      ['020.5', false, 'Founding day'],
      ['020.5', false, 'Founding day'],
      ['021', true, null],
      ['026.5', false, '3ㆍ1절'],
    ]);
  });

  it('begins with 000.5 when the camp opens on a day off', () => {
    const calendar = createCalendar(campOf({ startsOn: '2022-01-15', holidays: null }), noHolidays);
    expect(calendar.days('2022-01-15', '2022-01-18').map(({ week, day }) => [week, day])).toEqual([
      [1, '000.5'],
      [1, '000.5'],
      [2, '001'],
      [2, '002'],
    ]);
  });

  it('ends week 1 on the first Sunday, on whatever weekday the camp begins', () => {
    const calendar = createCalendar(campOf({ startsOn: '2022-01-20', holidays: null }), noHolidays);
    const days = ['2022-01-20', '2022-01-23', '2022-01-24', '2022-01-31'].map((date) => calendar.dayOf(date));
    expect(days.map(({ week, day }) => [week, day])).toEqual([
      [1, '001'],
      [1, '002.5'],
      [2, '003'],
      [3, '008'],
    ]);
  });

  it('grows past three digits in a camp of five years', () => {
    const calendar = createCalendar(campOf({ holidays: null }), noHolidays);
    expect(calendar.dayOf('2027-01-15')).toMatchObject({ week: 261, day: '1305' });
  });

  it('calls a free day amid the week one without training, not a weekend', () => {
    const camp = campOf({ trainingWeekdays: ['mon', 'wed', 'fri'], holidays: null });
    const days = createCalendar(camp, noHolidays).days('2022-01-17', '2022-01-24');
    expect(days.map(({ day, reason }) => [day, reason])).toEqual([
      ['001', null],
      ['001.5', 'no training'],
      ['002', null],
      ['002.5', 'no training'],
      ['003', null],
      ['003.5', 'weekend'],
      ['003.5', 'weekend'],
      ['004', null],
    ]);
  });

  it('trains on a Saturday or a holiday that the camp made a training day', async () => {
    const calendar = await calendarOf({ extraTrainingDays: ['2022-01-22', '2022-02-01', '2022-01-25'] });
    expect(calendar.days('2022-01-21', '2022-01-25').map(({ day, training }) => [day, training])).toEqual([
      ['005', true],
      ['006', true],
      ['006.5', false],
      ['007', true],
      ['008', true],
    ]);
    const asked = ['2022-01-22', '2022-01-23', '2022-01-31', '2022-02-02'];
    expect(asked.map((date) => calendar.nextTrainingDay(date))).toEqual([
      '2022-01-22',
      '2022-01-24',
      '2022-02-01',
      '2022-02-03',
    ]);
    expect(calendar.dayOf('2022-02-01')).toMatchObject({ day: '012', training: true, reason: null });
    expect(calendar.dayOf('2022-02-03')).toMatchObject({ day: '013' });
  });

  it('does not count a half day, though it trains', async () => {
    const calendar = await calendarOf({ halfDays: ['2022-01-19', '2022-01-22'] });
    expect(calendar.days('2022-01-18', '2022-01-20').map(({ day, training }) => [day, training])).toEqual([
      ['002', true],
      ['002.5', true],
      ['003', true],
    ]);
    expect(calendar.dayOf('2022-01-22')).toMatchObject({ day: '004.5', training: false });
  });

  it('lets a chosen number stand for its own date and moves no other', async () => {
    const calendar = await calendarOf({ dayNumbers: { '2022-03-01': '029', '2022-02-14': '018.5' } });
    const dates = ['2022-02-14', '2022-02-15', '2022-03-01', '2022-03-02'];
    expect(dates.map((date) => calendar.dayOf(date).day)).toEqual(['018.5', '019', '029', '029']);
    expect(calendar.dayOf('2022-03-01').training).toBe(false);
  });
});

/** The same rules, counted date by date. */
function numberNaively(camp: Camp, holidays: ReadonlyMap<string, string>, date: string) {
  let count = 0;
  for (let day = camp.startsOn; day <= date; day = addDays(day, 1)) {
    const isOff = holidays.has(day) || camp.daysOff.some(({ from, to }) => from <= day && day <= to);
    const trains =
      (camp.trainingWeekdays.includes(weekdayOf(day)) && !isOff) ||
      camp.extraTrainingDays?.includes(day) === true;
    const counts = trains && camp.halfDays?.includes(day) !== true;
    if (counts) count++;
    if (day === date)
      return { training: trains, day: `${String(count).padStart(3, '0')}${counts ? '' : '.5'}` };
  }
  throw new Error(`${date} is before the camp`);
}

const near = fc.integer({ min: -20, max: 120 }).map((days) => addDays('2024-02-01', days));
const anyCamp = fc.record({
  startsOn: near,
  trainingWeekdays: fc.subarray([...weekdays], { minLength: 1 }),
  daysOff: fc.array(
    fc.tuple(near, fc.nat(30)).map(([from, days]) => ({ from, to: addDays(from, days), reason: 'off' })),
    { maxLength: 5 },
  ),
  extraTrainingDays: fc.array(near, { maxLength: 5 }),
  halfDays: fc.array(near, { maxLength: 5 }),
});

describe('numbers of any camp', () => {
  it('are those of counting every date', () => {
    fc.assert(
      fc.property(anyCamp, fc.array(near, { maxLength: 8 }), fc.nat(150), (settings, dates, days) => {
        const camp = campOf(settings);
        const holidays = new Map(dates.map((date) => [date, 'holiday']));
        const date = addDays(camp.startsOn, days);
        expect(createCalendar(camp, holidays).dayOf(date)).toMatchObject(numberNaively(camp, holidays, date));
      }),
      { numRuns: 500 },
    );
  });

  it('find the next training day that looking date by date finds', () => {
    fc.assert(
      fc.property(anyCamp, fc.array(near, { maxLength: 8 }), near, (settings, dates, from) => {
        const camp = campOf(settings);
        const calendar = createCalendar(camp, new Map(dates.map((date) => [date, 'holiday'])));
        let expected = from < camp.startsOn ? camp.startsOn : from;
        while (!calendar.dayOf(expected).training) expected = addDays(expected, 1);
        expect(calendar.nextTrainingDay(from)).toBe(expected);
      }),
      { numRuns: 300 },
    );
  });

  it('need no list of dates: a camp may be off for thousands of years', () => {
    const daysOff = [{ from: '2022-03-01', to: '9990-01-01', reason: 'Hibernation' }];
    const calendar = createCalendar(campOf({ daysOff, holidays: null }), noHolidays);
    // Walking there day by day, a thousand times, would take minutes.
    for (let time = 0; time < 1000; time++) {
      expect(calendar.nextTrainingDay('2022-03-01')).toBe('9990-01-02');
    }
    expect(calendar.dayOf('9990-01-02')).toMatchObject({ day: '032', training: true });
    expect(calendar.dayOf('9999-12-31').training).toBe(true);
  });
});

describe('log days', () => {
  it('are the real dates from the first day of the camp to its last', async () => {
    const calendar = await calendarOf({ endsOn: '2022-03-25' });
    const dates = [
      '2022-01-16',
      '2022-01-17',
      '2022-01-22',
      '2022-03-25',
      '2022-03-26',
      '2022-02-30',
      'soon',
    ];
    expect(dates.filter((date) => calendar.isLogDay(date))).toEqual([
      '2022-01-17',
      '2022-01-22',
      '2022-03-25',
    ]);
  });

  it.each([
    ['2022-01-16', '2022-01-16 is not a log day: the camp starts on 2022-01-17'],
    ['2022-03-26', '2022-03-26 is not a log day: the camp ended on 2022-03-25'],
    ['2022-13-45', '2022-13-45 is not a log day: it is no date'],
  ])('do not include %s', async (date, message) => {
    const calendar = await calendarOf({ endsOn: '2022-03-25' });
    expect(() => calendar.dayOf(date)).toThrow(new NotALogDay(date, message.split(': ')[1] ?? ''));
    expect(() => calendar.nextHeading(date)).toThrow(NotALogDay);
    expect(() => calendar.weekOf(date)).toThrow(NotALogDay);
  });

  it('leave dates outside the camp out of a list', async () => {
    const calendar = await calendarOf({ endsOn: '2022-01-19' });
    const dates = calendar.days('2021-12-01', '2022-12-31').map(({ date }) => date);
    expect(dates).toEqual(['2022-01-17', '2022-01-18', '2022-01-19']);
    expect(calendar.days('2022-01-19', '2022-01-17')).toEqual([]);
  });

  it('have no training day left after the last', async () => {
    const calendar = await calendarOf({ endsOn: '2022-03-26' });
    expect(calendar.nextTrainingDay('2021-01-01')).toBe('2022-01-17');
    expect(calendar.nextTrainingDay('2022-03-25')).toBe('2022-03-25');
    expect(calendar.nextTrainingDay('2022-03-26')).toBeNull();
  });

  it('cannot be made of a date that was never there', () => {
    const settings = { startsOn: '2011-12-26', timeZone: 'Pacific/Apia', extraTrainingDays: ['2011-12-30'] };
    const calendar = createCalendar(campOf({ ...settings, holidays: null }), noHolidays);
    expect(calendar.isLogDay('2011-12-30')).toBe(false);
    expect(calendar.dayOf('2012-01-02').day).toBe('005');
  });

  it('do not include 30 December 2011 in Samoa, which went from the 29th to the 31st', () => {
    const camp = campOf({ startsOn: '2011-12-26', timeZone: 'Pacific/Apia', holidays: null });
    const calendar = createCalendar(camp, noHolidays);
    expect(calendar.isLogDay('2011-12-30')).toBe(false);
    expect(() => calendar.dayOf('2011-12-30')).toThrow('Pacific/Apia skipped it');
    expect(calendar.days('2011-12-28', '2012-01-02').map(({ date, day }) => `${date} ${day}`)).toEqual([
      '2011-12-28 003',
      '2011-12-29 004',
      '2011-12-31 004.5',
      '2012-01-01 004.5',
      '2012-01-02 005',
    ]);
  });
});

describe('weeks', () => {
  it('run from Monday to Sunday and close on their last training day', async () => {
    const calendar = await calendarOf();
    expect(calendar.weekOf('2022-02-16')).toEqual({
      week: 5,
      from: '2022-02-14',
      to: '2022-02-20',
      closesOn: '2022-02-18',
    });
  });

  it('are cut where the camp begins and ends', async () => {
    const calendar = await calendarOf({ startsOn: '2022-01-20', endsOn: '2022-02-02' });
    expect(calendar.weekOf('2022-01-20')).toEqual({
      week: 1,
      from: '2022-01-20',
      to: '2022-01-23',
      closesOn: '2022-01-21',
    });
    expect(calendar.weekOf('2022-02-02')).toEqual({
      week: 3,
      from: '2022-01-31',
      to: '2022-02-02',
      closesOn: null,
    });
  });
});

describe('stages', () => {
  const stages = [
    { from: '2022-02-21', tag: 'project' },
    { from: '2022-01-18', tag: 'lectures', template: 'chirpy-daily' },
  ];

  it('last until the next begins, in whatever order they are listed', async () => {
    const calendar = await calendarOf({ stages });
    const dates = ['2022-01-17', '2022-01-18', '2022-02-20', '2022-02-21', '2023-01-01'];
    expect(dates.map((date) => calendar.stageOf(date)?.tag ?? null)).toEqual([
      null,
      'lectures',
      'lectures',
      'project',
      'project',
    ]);
  });
});

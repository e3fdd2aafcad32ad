import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCalendar } from '../../src/camp/calendar.ts';
import { weekdays } from '../../src/camp/camp.ts';
import { addDays, dateOf, serialOf } from '../../src/camp/log-date.ts';
import { nextPrompt, promptAt } from '../../src/camp/schedule.ts';
import { calendarOf, campOf } from './support/camp-of.ts';

describe('the prompt of a log day', () => {
  it.each([
    ['Asia/Seoul', '18:00', '2022-02-14', '2022-02-14T09:00:00.000Z'],
    ['America/New_York', '18:00', '2022-03-11', '2022-03-11T23:00:00.000Z'],
    ['America/New_York', '18:00', '2022-03-14', '2022-03-14T22:00:00.000Z'],
    // Before the cutoff the day is still the one before.
    ['Asia/Seoul', '00:30', '2022-02-14', '2022-02-14T15:30:00.000Z'],
    ['Asia/Seoul', '05:00', '2022-02-14', '2022-02-13T20:00:00.000Z'],
    // The day begins at 01:00: half past midnight is asked for then.
    ['Africa/Cairo', '00:30', '2023-04-27', '2023-04-27T22:00:00.000Z'],
    // 23:30 comes twice: the first.
    ['Asia/Beirut', '23:30', '2022-10-29', '2022-10-29T20:30:00.000Z'],
  ])('in %s at %s, for %s, is due at %s', (timeZone, time, date, instant) => {
    expect(promptAt(campOf({ timeZone, promptAt: time }), date).toISOString()).toBe(instant);
  });
});

describe('the next prompt', () => {
  it.each([
    ['2021-12-01T00:00:00Z', '2022-01-17', 'before the camp'],
    ['2022-02-14T08:59:59.999Z', '2022-02-14', 'a moment before it'],
    ['2022-02-14T09:00:00Z', '2022-02-15', 'when it is due, the one after'],
    ['2022-02-18T09:00:00Z', '2022-02-21', 'over the weekend'],
    ['2022-01-28T09:00:00Z', '2022-02-03', 'over the Seollal break'],
    ['2022-03-01T12:00:00Z', '2022-03-02', 'on a holiday'],
    ['2022-03-25T08:00:00Z', '2022-03-25', 'on the last day'],
  ])('after %s is that of %s: %s', async (after, logDay) => {
    const camp = campOf({ endsOn: '2022-03-25' });
    const calendar = await calendarOf({ endsOn: '2022-03-25' });
    expect(nextPrompt(camp, calendar, new Date(after))).toEqual({
      logDay,
      at: new Date(`${logDay}T18:00:00+09:00`),
    });
  });

  it('is none when the last is over', async () => {
    const camp = campOf({ endsOn: '2022-03-27' });
    const calendar = await calendarOf({ endsOn: '2022-03-27' });
    expect(nextPrompt(camp, calendar, new Date('2022-03-25T09:00:00Z'))).toBeNull();
  });

  it('comes on a half day and on a Saturday that trains', async () => {
    const settings = { halfDays: ['2022-01-21'], extraTrainingDays: ['2022-01-22'] };
    const calendar = await calendarOf(settings);
    const after = [new Date('2022-01-20T12:00:00Z'), new Date('2022-01-21T12:00:00Z')];
    expect(after.map((at) => nextPrompt(campOf(settings), calendar, at)?.logDay)).toEqual([
      '2022-01-21',
      '2022-01-22',
    ]);
  });

  const twoDigits = (max: number) => fc.nat(max).map((value) => String(value).padStart(2, '0'));
  const anyCamp = fc.record({
    timeZone: fc.constantFrom(...Intl.supportedValuesOf('timeZone')),
    startsOn: fc.integer({ min: serialOf('1993-01-01'), max: serialOf('2037-01-01') }).map(dateOf),
    days: fc.integer({ min: 0, max: 60 }),
    promptAt: fc.tuple(twoDigits(23), twoDigits(59)).map((parts) => parts.join(':')),
    trainingWeekdays: fc.subarray([...weekdays], { minLength: 1 }),
    off: fc.nat(60),
  });

  it('follows on the one before, once for each training day of the camp, whatever the zone and the time', () => {
    fc.assert(
      fc.property(anyCamp, ({ days, off, ...settings }) => {
        const endsOn = addDays(settings.startsOn, days);
        const from = addDays(settings.startsOn, off);
        const daysOff = [{ from, to: addDays(from, 3), reason: 'off' }];
        const camp = campOf({ ...settings, endsOn, daysOff, holidays: null });
        const calendar = createCalendar(camp, new Map());
        const expected = calendar.days(settings.startsOn, endsOn).filter(({ training }) => training);

        const prompts: { logDay: string; at: Date }[] = [];
        let after = new Date(`${addDays(settings.startsOn, -3)}T00:00:00Z`);
        for (;;) {
          const next = nextPrompt(camp, calendar, after);
          if (next === null) break;
          expect(next.at.getTime()).toBeGreaterThan(after.getTime());
          expect(calendar.logDayOf(next.at)).toBe(next.logDay);
          prompts.push(next);
          after = next.at;
        }
        expect(prompts.map(({ logDay }) => logDay)).toEqual(expected.map(({ date }) => date));
      }),
      { numRuns: 400 },
    );
  });

  it('is the same asked a moment or a day before it is due', () => {
    fc.assert(
      fc.property(
        anyCamp,
        fc.integer({ min: 1, max: 20 * 3_600_000 }),
        ({ days: _, off: __, ...settings }, ms) => {
          const camp = campOf({ ...settings, holidays: null });
          const calendar = createCalendar(camp, new Map());
          const first = nextPrompt(camp, calendar, new Date(`${addDays(settings.startsOn, -3)}T00:00:00Z`));
          const second = first && nextPrompt(camp, calendar, first.at);
          if (!second) throw new Error('a camp without an end always has a next prompt');
          const earlier = new Date(Math.max(second.at.getTime() - ms, first.at.getTime()));
          expect(nextPrompt(camp, calendar, earlier)).toEqual(second);
        },
      ),
      { numRuns: 200 },
    );
  });
});

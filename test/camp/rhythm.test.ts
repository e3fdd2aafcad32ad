import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCalendar } from '../../src/camp/calendar.ts';
import { campDefaults } from '../../src/camp/camp.ts';
import { addDays } from '../../src/camp/log-date.ts';
import { quietUntil } from '../../src/camp/rhythm.ts';
import { ownPromptAt } from '../../src/camp/schedule.ts';
import { wallClockAt } from '../../src/camp/wall-clock.ts';

const camp = { ...campDefaults, name: '바다 캠프', startsOn: '2022-01-03', timeZone: 'Asia/Seoul' };
const zones = Intl.supportedValuesOf('timeZone');
const times = fc.nat(24 * 4 - 1).map((step) => {
  const [hours, minutes] = [Math.floor(step / 4), (step % 4) * 15];
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
});

describe('one’s own prompt time', () => {
  it.each([
    ['21:30', 'Asia/Seoul', '2022-02-14T21:30:00+09:00'],
    ['00:30', 'Asia/Seoul', '2022-02-15T00:30:00+09:00'],
    // Where the evening is the camp's small hours it is the same log day up to the cutoff, and the day before's after.
    ['18:00', 'Europe/London', '2022-02-15T03:00:00+09:00'],
    ['21:00', 'Europe/London', '2022-02-14T06:00:00+09:00'],
    ['18:00', 'America/Los_Angeles', '2022-02-14T11:00:00+09:00'],
  ])('%s in %s is due in the log day of the camp', (promptAt, timeZone, at) => {
    const calendar = createCalendar(camp, new Map());
    const due = ownPromptAt(camp, calendar, '2022-02-14', { promptAt, timeZone });
    expect(due).toEqual(new Date(at));
  });

  it('lies within the log day, whatever the two zones and the night', () => {
    const zone = fc.constantFrom(...zones);
    fc.assert(
      fc.property(zone, zone, times, fc.nat(360), (timeZone, ownZone, promptAt, days) => {
        const there = { ...camp, timeZone };
        const calendar = createCalendar(there, new Map());
        const date = addDays('2022-01-03', days);
        const due = ownPromptAt(there, calendar, date, { promptAt, timeZone: ownZone });
        expect(calendar.logDayOf(due)).toBe(date);
      }),
      { numRuns: 500 },
    );
  });
});

describe('quiet hours', () => {
  const night = { quietFrom: '22:30', quietTo: '07:00' };
  it.each([
    ['2022-02-14T22:29:59+09:00', null],
    ['2022-02-14T22:30:00+09:00', '2022-02-15T07:00:00+09:00'],
    ['2022-02-15T06:59:59+09:00', '2022-02-15T07:00:00+09:00'],
    ['2022-02-15T07:00:00+09:00', null],
  ])('over midnight hold %s until %s', (at, until) => {
    expect(quietUntil(night, 'Asia/Seoul', new Date(at))).toEqual(until && new Date(until));
  });

  it('end at a later instant that is not quiet, in every zone and on every night', () => {
    const instants = fc.date({
      min: new Date('2022-01-01T00:00:00Z'),
      max: new Date('2022-12-31T00:00:00Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(fc.constantFrom(...zones), times, times, instants, (zone, quietFrom, quietTo, at) => {
        fc.pre(quietFrom !== quietTo);
        const until = quietUntil({ quietFrom, quietTo }, zone, at);
        if (until === null) return;
        expect(until.getTime()).toBeGreaterThan(at.getTime());
        // The end may be skipped by a change of the clocks, but lies no day away.
        expect(until.getTime() - at.getTime()).toBeLessThanOrEqual(25 * 60 * 60_000);
        const shown = wallClockAt(until, zone).time.slice(0, 5);
        if (shown === quietTo) expect(quietUntil({ quietFrom, quietTo }, zone, until)).toBeNull();
      }),
      { numRuns: 1000 },
    );
  });
});

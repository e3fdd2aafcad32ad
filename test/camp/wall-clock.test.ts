import { describe, expect, it } from 'vitest';
import { UnknownTimeZone } from '../../src/camp/errors.ts';
import { instantOf, isTimeZone, readWallTime, wallClockAt } from '../../src/camp/wall-clock.ts';
import { shownAt, transitionsOf } from './support/zone-transitions.ts';

const minute = 60_000;
const hour = 60 * minute;
const zones = Intl.supportedValuesOf('timeZone');
const allTransitions = zones.flatMap((timeZone) => transitionsOf(timeZone, 1995, 2030));

describe('what clocks show', () => {
  it('is the date, the time and the distance from UTC', () => {
    const at = new Date('2022-02-14T13:40:05.678Z');
    expect(wallClockAt(at, 'Asia/Seoul')).toEqual({
      date: '2022-02-14',
      time: '22:40:05',
      offsetMs: 9 * hour,
    });
    expect(wallClockAt(at, 'America/St_Johns')).toEqual({
      date: '2022-02-14',
      time: '10:10:05',
      offsetMs: -3.5 * hour,
    });
  });

  it('is a date of four digits in the first thousand years too', () => {
    expect(wallClockAt(new Date('0099-06-01T12:00:00Z'), 'UTC').date).toBe('0099-06-01');
    expect(() => wallClockAt(new Date('+010000-01-01T00:00:00Z'), 'UTC')).toThrow(RangeError);
  });

  it('is right around every change of every zone of this machine', () => {
    expect(zones.length).toBeGreaterThan(400);
    for (const { timeZone, instant } of allTransitions) {
      for (const shift of [-24 * hour, -1000, 0, hour]) {
        const { date, time } = wallClockAt(new Date(instant + shift), timeZone);
        expect(`${date} ${time}`, timeZone).toBe(shownAt(instant + shift, timeZone));
      }
    }
  });

  it('is refused for a zone that nobody knows', () => {
    for (const zone of ['Mars/Olympus', 'KST', '', 'Asia/Seoul ', 'Asia']) {
      expect(isTimeZone(zone), zone).toBe(false);
      expect(() => wallClockAt(new Date(0), zone)).toThrow(UnknownTimeZone);
    }
    for (const zone of ['Asia/Seoul', 'UTC', 'asia/seoul', 'US/Samoa', 'America/Argentina/Buenos_Aires']) {
      expect(isTimeZone(zone), zone).toBe(true);
    }
  });
});

describe('the instant of a wall time', () => {
  it.each([
    ['Asia/Seoul', '2022-02-14', '18:00', '2022-02-14T09:00:00.000Z'],
    ['Asia/Kathmandu', '2022-02-14', '18:00', '2022-02-14T12:15:00.000Z'],
    // Clocks go from 02:00 to 03:00: no 02:30, so the first instant after it.
    ['America/New_York', '2022-03-13', '02:30', '2022-03-13T07:00:00.000Z'],
    // 01:30 comes twice, at UTC-4 and UTC-5: the first.
    ['America/New_York', '2022-11-06', '01:30', '2022-11-06T05:30:00.000Z'],
    // Midnight is skipped.
    ['America/Sao_Paulo', '2018-11-04', '00:00', '2018-11-04T03:00:00.000Z'],
    ['Africa/Cairo', '2023-04-28', '00:00', '2023-04-27T22:00:00.000Z'],
    ['Asia/Beirut', '2022-03-27', '00:15', '2022-03-26T22:00:00.000Z'],
    // The last hour of the day comes twice.
    ['America/Sao_Paulo', '2018-02-17', '23:30', '2018-02-18T01:30:00.000Z'],
    ['Africa/Cairo', '2023-10-26', '23:30', '2023-10-26T20:30:00.000Z'],
    // The hour after midnight comes twice.
    ['America/Havana', '2022-11-06', '00:30', '2022-11-06T04:30:00.000Z'],
    // Half an hour: 02:00 to 02:30, and 02:00 back to 01:30.
    ['Australia/Lord_Howe', '2022-10-02', '02:15', '2022-10-01T15:30:00.000Z'],
    ['Australia/Lord_Howe', '2022-04-03', '01:45', '2022-04-02T14:45:00.000Z'],
    // A whole day is skipped.
    ['Pacific/Apia', '2011-12-30', '12:00', '2011-12-30T10:00:00.000Z'],
    // Two hours, and a change of a quarter of an hour long ago.
    ['Antarctica/Troll', '2022-03-27', '02:00', '2022-03-27T01:00:00.000Z'],
    ['Asia/Kathmandu', '1986-01-01', '00:10', '1985-12-31T18:30:00.000Z'],
  ])('in %s, %s %s, is %s', (zone, date, time, instant) => {
    expect(instantOf(date, time, zone).toISOString()).toBe(instant);
  });

  it('is shown by the clocks and by none before, or is where they jump over it, in every zone', () => {
    const sample = allTransitions.filter(
      ({ instant }, index) => instant > Date.UTC(2009, 0) || index % 5 === 0,
    );
    let skipped = 0;
    let twice = 0;
    for (const { timeZone, instant, jumpMs } of sample) {
      // Wall times on both sides of the change, and in the middle of what is skipped or comes twice.
      const before = Date.parse(`${shownAt(instant - minute, timeZone).replace(' ', 'T')}Z`);
      for (const shift of [-hour, 0, minute, Math.abs(jumpMs) / 2, -Math.abs(jumpMs) / 2, hour, 5 * hour]) {
        const wall = new Date(Math.floor((before + shift) / minute) * minute).toISOString();
        const wanted = `${wall.slice(0, 10)} ${wall.slice(11, 19)}`;
        const found = instantOf(wall.slice(0, 10), wall.slice(11, 16), timeZone).getTime();
        const shown = shownAt(found, timeZone);
        if (shown === wanted) {
          const earlier = found - Math.abs(jumpMs);
          expect(shownAt(earlier, timeZone), `${timeZone} ${wanted} was shown before`).not.toBe(wanted);
          if (shownAt(found + Math.abs(jumpMs), timeZone) === wanted) twice++;
        } else {
          expect(shown > wanted, `${timeZone} ${wanted}: ${shown}`).toBe(true);
          expect(shownAt(found - 1000, timeZone) < wanted, `${timeZone} ${wanted}: ${shown}`).toBe(true);
          skipped++;
        }
      }
    }
    expect(skipped).toBeGreaterThan(1000);
    expect(twice).toBeGreaterThan(1000);
  });
});

describe('wall times', () => {
  it.each([
    ['00:00', 0],
    ['05:00', 300],
    ['23:59', 1439],
    ['24:00', null],
    ['5:00', null],
    ['05:60', null],
    ['05:00:00', null],
    ['5 pm', null],
    ['', null],
  ])('%j is %s minutes after midnight', (text, minutes) => {
    expect(readWallTime(text)).toBe(minutes);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCalendar } from '../../src/camp/calendar.ts';
import { campDefaults } from '../../src/camp/camp.ts';
import { countStreak } from '../../src/camp/streak.ts';

const camp = {
  ...campDefaults,
  name: '바다 캠프',
  startsOn: '2022-02-07',
  timeZone: 'Asia/Seoul',
  daysOff: [{ from: '2022-02-16', to: '2022-02-16', reason: '견학' }],
};
const calendar = createCalendar(camp, new Map());
const week1 = ['2022-02-07', '2022-02-08', '2022-02-09', '2022-02-10', '2022-02-11'];

describe('a streak', () => {
  it.each([
    ['counts today once it is written', '2022-02-09', ['2022-02-07', '2022-02-08', '2022-02-09'], 3],
    ['is not broken by today while it is not written', '2022-02-09', ['2022-02-07', '2022-02-08'], 2],
    ['is broken by a training day without a log', '2022-02-10', ['2022-02-07', '2022-02-09'], 1],
    [
      'survives weekends and days off, and does not count logs of them',
      '2022-02-17',
      [...week1, '2022-02-12', '2022-02-14', '2022-02-15'],
      7,
    ],
    ['goes back to the first day', '2022-02-11', week1, 5],
    ['is none before the first day', '2022-02-06', week1, 0],
    ['is none without logs', '2022-02-11', [], 0],
  ])('%s', (_rule, today, written, streak) => {
    expect(countStreak(calendar, today, new Set(written))).toBe(streak);
  });

  it('survives days that somebody is excused from, without counting them', () => {
    const written = new Set(['2022-02-07', '2022-02-09']);
    expect(countStreak(calendar, '2022-02-09', written, (date) => date === '2022-02-08')).toBe(2);
  });

  it('never grows by taking a log away', () => {
    const dates = fc.subarray(calendar.days('2022-02-07', '2022-03-31').map(({ date }) => date));
    fc.assert(
      fc.property(dates, fc.nat(), (written, pick) => {
        const all = new Set(written);
        const fewer = new Set(written.filter((_, index) => index !== pick % (written.length || 1)));
        expect(countStreak(calendar, '2022-03-31', fewer)).toBeLessThanOrEqual(
          countStreak(calendar, '2022-03-31', all),
        );
      }),
    );
  });
});

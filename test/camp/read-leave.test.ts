import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isExcused } from '../../src/camp/leave.ts';
import { addDays } from '../../src/camp/log-date.ts';
import { readLeave } from '../../src/camp/read-leave.ts';

const monday = '2022-02-14';

describe('a leave as somebody types it', () => {
  it.each([
    ['2022-02-16..2022-02-18 예비군', '2022-02-16', '2022-02-18', '예비군'],
    ['2022-02-16~2022-02-18 예비군 훈련', '2022-02-16', '2022-02-18', '예비군 훈련'],
    ['2022-02-16 ~ 18', '2022-02-16', '2022-02-18', ''],
    ['2022-02-16-2022-02-18', '2022-02-16', '2022-02-18', ''],
    ['2022-02-16 – 2022-02-18: dentist', '2022-02-16', '2022-02-18', 'dentist'],
    ['2/16-2/18 trip', '2022-02-16', '2022-02-18', 'trip'],
    ['2월 16일부터 18일까지 예비군', '2022-02-16', '2022-02-18', '예비군'],
    ['2월 16일 ~ 2월 18일', '2022-02-16', '2022-02-18', ''],
    ['내일부터 금요일까지 여행', '2022-02-15', '2022-02-18', '여행'],
    ['tomorrow', '2022-02-15', '2022-02-15', ''],
    ['Tomorrow to Friday family', '2022-02-15', '2022-02-18', 'family'],
    ['모레 병원', '2022-02-16', '2022-02-16', '병원'],
    ['오늘', '2022-02-14', '2022-02-14', ''],
    ['monday', '2022-02-14', '2022-02-14', ''],
    ['일요일', '2022-02-20', '2022-02-20', ''],
    ['2022-02-16 - 치과', '2022-02-16', '2022-02-16', '치과'],
    ['2022.2.16', '2022-02-16', '2022-02-16', ''],
    ['12/31..1/2', '2021-12-31', '2022-01-02', ''],
    ['2022-02-18..2022-02-16', '2022-02-18', '2022-02-16', ''],
    ['어제', '2022-02-13', '2022-02-13', ''],
  ])('%j on a Monday', (typed, from, to, reason) => {
    expect(readLeave(typed, monday)).toEqual({ from, to, reason });
  });

  it.each(['', '예비군', '2022-02-30', '2022-13-01..2022-13-02', '-', '18'])('%j is none', (typed) => {
    expect(readLeave(typed, monday)).toBeNull();
  });

  it('gives back every range written out, whatever stands between', () => {
    const separators = fc.constantFrom('..', '...', '~', ' ~ ', '-', ' - ', '–', '—', ' to ', '부터 ');
    fc.assert(
      fc.property(fc.integer({ min: -400, max: 400 }), fc.nat(60), separators, (start, days, separator) => {
        const from = addDays(monday, start);
        const to = addDays(from, days);
        expect(readLeave(`${from}${separator}${to} why`, monday)).toEqual({ from, to, reason: 'why' });
      }),
    );
  });
});

describe('being excused', () => {
  it('holds from the first day to the last, and without end for a pause', () => {
    const leaves = [
      { from: '2022-02-16', to: '2022-02-18' },
      { from: '2022-03-01', to: null },
    ];
    const excused = ['2022-02-15', '2022-02-16', '2022-02-18', '2022-02-19', '2022-03-01', '2023-01-01'].map(
      (day) => isExcused(leaves, day),
    );
    expect(excused).toEqual([false, true, true, false, true, true]);
  });
});

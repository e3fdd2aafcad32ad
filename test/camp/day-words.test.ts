import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDayWord, readDayWords } from '../../src/camp/day-words.ts';
import { addDays } from '../../src/camp/log-date.ts';

const monday = '2022-02-14';

describe('a day as somebody calls it', () => {
  it.each([
    ['2022-02-11', '2022-02-11'],
    ['2022-03-01', '2022-03-01'],
    ['today', '2022-02-14'],
    ['오늘', '2022-02-14'],
    ['Yesterday', '2022-02-13'],
    [' 어제 ', '2022-02-13'],
    ['어제'.normalize('NFD'), '2022-02-13'],
    ['그저께', '2022-02-12'],
    ['friday', '2022-02-11'],
    ['금요일', '2022-02-11'],
    ['월', '2022-02-14'],
    ['sun', '2022-02-13'],
    ['2/11', '2022-02-11'],
    ['2월 11일', '2022-02-11'],
    ['2월11', '2022-02-11'],
    ['12/31', '2021-12-31'],
    ['2/15', '2021-02-15'],
    ['2/29', '2020-02-29'],
    ['2/30', null],
    ['13/1', null],
    ['2022-13-45', null],
    ['tomorrow', null],
    ['constructor', null],
    ['', null],
  ])('%j on a Monday is %j', (typed, date) => {
    expect(readDayWords(typed, monday)).toBe(date);
  });

  it('without a year is never after today, and the latest there is', () => {
    const days = fc.integer({ min: 0, max: 364 });
    fc.assert(
      fc.property(days, (back) => {
        const date = addDays(monday, -back);
        const [, month, day] = date.split('-').map(Number);
        expect(readDayWords(`${month}/${day}`, monday)).toBe(date);
      }),
    );
  });

  it('is told from a command by its first word', () => {
    expect(['어제', 'Friday', '수요일'].every(isDayWord)).toBe(true);
    expect(['done', '상태', 'toString', ''].some(isDayWord)).toBe(false);
  });
});

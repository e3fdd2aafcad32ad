import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { weekdays } from '../../src/camp/camp.ts';
import { addDays, dateOf, readLogDate, serialOf, weekdayOf } from '../../src/camp/log-date.ts';

const anyDate = fc.integer({ min: serialOf('0001-01-01'), max: serialOf('9999-12-31') }).map(dateOf);

describe('log dates', () => {
  it.each(['2022-01-17', '2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])('reads %s', (text) => {
    expect(readLogDate(text)).toBe(text);
  });

  it.each([
    '2022-13-45',
    '2022-02-30',
    '2023-02-29',
    '1900-02-29',
    '2022-00-10',
    '2022-01-00',
    '0000-12-31',
    '2022-1-7',
    '22-01-17',
    '2022/01/17',
    ' 2022-01-17',
    '2022-01-17\n',
    '2022-01-17T00:00:00Z',
    '-2022-01-17',
    '+02022-01-17',
    '２０２２-01-17',
    'today',
    '',
  ])('refuses %j, which is no date or written otherwise', (text) => {
    expect(readLogDate(text)).toBeNull();
  });

  it('counts over the ends of months and years and through leap days', () => {
    expect(addDays('2022-01-31', 1)).toBe('2022-02-01');
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2022-01-01', -1)).toBe('2021-12-31');
    expect(addDays('2022-01-17', 0)).toBe('2022-01-17');
  });

  it('does not count past what four digits of a year can write', () => {
    expect(() => addDays('9999-12-31', 1)).toThrow(RangeError);
    expect(() => addDays('0001-01-01', -1)).toThrow(RangeError);
    expect(() => serialOf('yesterday')).toThrow(RangeError);
  });

  it('knows the weekday', () => {
    expect(['2022-01-17', '2022-01-22', '2022-01-23', '1970-01-01', '1969-12-31'].map(weekdayOf)).toEqual([
      'mon',
      'sat',
      'sun',
      'thu',
      'wed',
    ]);
  });

  it('goes there and back again, a weekday further each day', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -400, max: 400 }), (date, days) => {
        fc.pre(
          serialOf(date) + days >= serialOf('0001-01-01') && serialOf(date) + days <= serialOf('9999-12-31'),
        );
        const other = addDays(date, days);
        expect(readLogDate(other)).toBe(other);
        expect(addDays(other, -days)).toBe(date);
        const step = (weekdays.indexOf(weekdayOf(date)) + (days % 7) + 7) % 7;
        expect(weekdayOf(other)).toBe(weekdays[step]);
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  buildSpecialDays,
  readSpecialDayLines,
  renderSpecialDayLines,
  type SpecialDays,
} from '../../src/camp/setting-lines.ts';

const date = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([month, day]) => `2022-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
const dates = fc.uniqueArray(date, { maxLength: 5 }).map((list) => list.toSorted());
const specialDays: fc.Arbitrary<SpecialDays> = fc.record({
  extraTrainingDays: dates,
  halfDays: dates,
  dayNumbers: fc.dictionary(date, fc.constantFrom('018', '028.5', '1034')),
});

describe('special days, one a line', () => {
  it('are read in both languages', () => {
    const reading = readSpecialDayLines(
      '2022-03-05 Training\n\n 2022-02-25  반일 \n2022-03-10 034\n2022-03-06 훈련',
    );
    if (!reading.ok) throw new Error(reading.text);
    expect(buildSpecialDays(reading.entries)).toEqual({
      extraTrainingDays: ['2022-03-05', '2022-03-06'],
      halfDays: ['2022-02-25'],
      dayNumbers: { '2022-03-10': '034' },
    });
  });

  it.each([
    ['2022-02-30 training'],
    ['2022-03-05'],
    ['2022-03-05 maybe'],
    ['2022-03-05 34'],
    ['2022-03-05 half day'],
  ])('are refused by their line: %s', (line) => {
    expect(readSpecialDayLines(`2022-03-01 half\n${line}`)).toEqual({ ok: false, line: 2, text: line });
  });

  it('come back as they were written out', () => {
    fc.assert(
      fc.property(specialDays, fc.constantFrom('ko' as const, 'en' as const), (days, language) => {
        const reading = readSpecialDayLines(renderSpecialDayLines(days, language));
        expect(reading.ok && buildSpecialDays(reading.entries)).toEqual(days);
      }),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { loadHolidays } from '../../src/camp/holidays.ts';
import { computeKoreanHolidays } from '../../src/camp/korean-holidays.ts';

describe("Korea's holidays by law", () => {
  it('are those of the gazette, but for elections and days declared for one year', async () => {
    for (const year of [2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027]) {
      const gazette = await loadHolidays('KR', `${year}-01-01`, `${year}-12-31`);
      const lasting = [...gazette].filter(([, name]) => !/선거|임시공휴일/.test(name));
      expect([...computeKoreanHolidays(year)]).toEqual(lasting);
    }
  });

  it('give one day in lieu when Chuseok meets National Foundation Day on a weekday', () => {
    const autumn = [...computeKoreanHolidays(2028)].filter(([date]) => date >= '2028-10' && date < '2028-11');
    expect(autumn).toEqual([
      ['2028-10-02', '추석 전날'],
      ['2028-10-03', '추석, 개천절'],
      ['2028-10-04', '추석 다음 날'],
      ['2028-10-05', '대체공휴일(개천절)'],
      ['2028-10-09', '한글날'],
    ]);
  });

  it('follow the law of their time: no days in lieu before 2014, no Labour Day before 2026', () => {
    expect([...computeKoreanHolidays(2013).keys()]).toEqual([
      '2013-01-01',
      '2013-02-09',
      '2013-02-10',
      '2013-02-11',
      '2013-03-01',
      '2013-05-05',
      '2013-05-17',
      '2013-06-06',
      '2013-08-15',
      '2013-09-18',
      '2013-09-19',
      '2013-09-20',
      '2013-10-03',
      '2013-10-09',
      '2013-12-25',
    ]);
    expect(computeKoreanHolidays(2015).get('2015-09-29')).toBe('대체공휴일(추석)');
  });

  it('are none before there was a law, and always found after', () => {
    expect(computeKoreanHolidays(1948).size).toBe(0);
    for (const year of [1949, 1985, 2033, 2034, 2050, 2100, 2199]) {
      expect(computeKoreanHolidays(year).size, String(year)).toBeGreaterThanOrEqual(14);
    }
  });
});

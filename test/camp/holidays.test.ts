import { describe, expect, it } from 'vitest';
import { UnknownCountry } from '../../src/camp/errors.ts';
import { countriesWithHolidays, koreanYearsWithoutGazette, loadHolidays } from '../../src/camp/holidays.ts';

describe('official holidays', () => {
  it('of Korea are those of the gazette: the eve of Seollal, days in lieu, elections', async () => {
    expect([...(await loadHolidays('KR', '2022-01-17', '2022-06-05'))]).toEqual([
      ['2022-01-31', '설날 전날'],
      ['2022-02-01', '설날'],
      ['2022-02-02', '설날 다음 날'],
      ['2022-03-01', '3ㆍ1절'],
      ['2022-03-09', '대통령선거'],
      ['2022-05-05', '어린이날'],
      ['2022-05-08', '부처님 오신 날'],
      ['2022-06-01', '전국동시지방선거'],
    ]);
  });

  it('of Korea are computed by law for the years beyond the gazette, and somebody can be told which', async () => {
    const days = await loadHolidays('KR', '2017-12-20', '2018-01-02');
    expect([...days]).toEqual([
      ['2017-12-25', '기독탄신일'],
      ['2018-01-01', '1월 1일'],
    ]);
    expect(await koreanYearsWithoutGazette('2017-12-20', '2018-01-02')).toEqual([2017]);
    expect(await koreanYearsWithoutGazette('2026-12-31', '2029-01-01')).toEqual([2028, 2029]);
  });

  it('join names that fall on one day', async () => {
    expect((await loadHolidays('KR', '2025-05-05', '2025-05-05')).get('2025-05-05')).toBe(
      '어린이날, 부처님 오신 날',
    );
  });

  it('are asked for by a code in any case', async () => {
    expect([...(await loadHolidays('kr', '2022-01-17', '2022-01-31'))]).toEqual([
      ['2022-01-31', '설날 전날'],
    ]);
    expect([...(await loadHolidays('jp', '2022-01-01', '2022-01-09')).keys()]).toEqual(['2022-01-01']);
  });

  it('are none without a country or in a range that ends before it begins', async () => {
    expect((await loadHolidays(null, '2022-01-01', '2022-12-31')).size).toBe(0);
    expect((await loadHolidays('KR', '2022-12-31', '2022-01-01')).size).toBe(0);
  });

  it('are not known for what is no country', async () => {
    for (const country of ['XX', '', 'Korea', 'KR-11', 'DE-XX', 'constructor']) {
      await expect(loadHolidays(country, '2022-01-01', '2022-12-31'), country).rejects.toThrow(
        UnknownCountry,
      );
    }
  });

  it('hold the days of a feast that began in the year before', async () => {
    expect([...(await loadHolidays('SZ', '2023-01-02', '2023-01-05')).keys()]).toEqual(['2023-01-02']);
  });

  it('are none in years that nobody can compute', async () => {
    expect((await loadHolidays('CN', '9999-01-01', '9999-12-31')).size).toBe(0);
    expect((await loadHolidays('KR', '0001-01-01', '0001-12-31')).size).toBe(0);
  });

  it('are known for two hundred countries, listed by name', async () => {
    const countries = await countriesWithHolidays();
    expect(countries.length).toBeGreaterThan(180);
    expect(countries).toContainEqual({ code: 'KR', name: 'South Korea' });
    const names = countries.map(({ name }) => name);
    expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, 'en')));
  });
});

import { describe, expect, it } from 'vitest';
import { absentDates } from '../../src/camp/absent-dates.ts';
import { addDays } from '../../src/camp/log-date.ts';
import { shownAt, transitionsOf } from './support/zone-transitions.ts';

describe('dates that a zone never had', () => {
  it('are all that this machine knows of since 1970', () => {
    const jumpsOfADay = Intl.supportedValuesOf('timeZone').flatMap((timeZone) =>
      transitionsOf(timeZone, 1970, 2037).filter(({ jumpMs }) => jumpMs >= 20 * 3_600_000),
    );
    const found = jumpsOfADay.map(({ timeZone, instant }) => {
      const lastBefore = shownAt(instant - 1000, timeZone).slice(0, 10);
      expect(shownAt(instant, timeZone).slice(0, 10)).toBe(addDays(lastBefore, 2));
      return [timeZone, addDays(lastBefore, 1)] as const;
    });
    expect(found.length).toBeGreaterThan(0);
    for (const [timeZone, date] of found) expect(absentDates(timeZone), timeZone).toEqual([date]);
  });

  it('are found under every name of the zone', () => {
    expect(absentDates('Pacific/Kanton')).toEqual(['1994-12-31']);
    expect(absentDates('pacific/apia')).toEqual(['2011-12-30']);
    expect(absentDates('Kwajalein')).toEqual(['1993-08-21']);
  });

  it('are none elsewhere', () => {
    expect(absentDates('Asia/Seoul')).toEqual([]);
    expect(absentDates('Pacific/Pago_Pago')).toEqual([]);
  });
});

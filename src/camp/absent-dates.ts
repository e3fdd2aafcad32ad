import type { LogDate } from './camp.ts';

/**
 * Dates that never were in a zone, because it moved to the other side of the date line.
 * A table, as there are no others since 1970 and no machine can be asked for them quickly.
 * @see https://data.iana.org/time-zones/tzdb/australasia
 */
const absent: Readonly<Record<string, readonly LogDate[]>> = {
  'Pacific/Apia': ['2011-12-30'],
  'Pacific/Fakaofo': ['2011-12-30'],
  'Pacific/Kanton': ['1994-12-31'],
  'Pacific/Enderbury': ['1994-12-31'],
  'Pacific/Kiritimati': ['1994-12-31'],
  'Pacific/Kwajalein': ['1993-08-21'],
  Kwajalein: ['1993-08-21'],
};

/** The dates that the zone's clocks skipped whole; empty for nearly every zone. */
export function absentDates(timeZone: string): readonly LogDate[] {
  return absent[timeZone] ?? [];
}

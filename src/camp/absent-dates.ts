import type { LogDate } from './camp.ts';
import { canonicalZone } from './wall-clock.ts';

/**
 * Dates that no clock of a zone ever showed, because it moved to the other side of the date line.
 * A table, since they are all there are from 1970 on, and finding them costs a walk through the zone's years.
 * @see https://data.iana.org/time-zones/tzdb/australasia
 */
const absent: Readonly<Record<string, readonly LogDate[]>> = {
  'Pacific/Apia': ['2011-12-30'],
  'Pacific/Enderbury': ['1994-12-31'],
  'Pacific/Fakaofo': ['2011-12-30'],
  'Pacific/Kiritimati': ['1994-12-31'],
  'Pacific/Kwajalein': ['1993-08-21'],
};

/** The dates that the zone's clocks skipped whole; none for nearly every zone. @throws UnknownTimeZone */
export function absentDates(timeZone: string): readonly LogDate[] {
  return absent[canonicalZone(timeZone)] ?? [];
}

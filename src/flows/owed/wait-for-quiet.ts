import { quietUntil, zoneOf } from '../../camp/rhythm.ts';
import type { Place } from '../place/find-place.ts';
import type { NotNow } from './put-off.ts';

/** What is for a camper in their quiet hours waits for the end of these; null outside of them. */
export function waitForQuiet(
  { camper, camp }: Pick<Place, 'camper' | 'camp'>,
  now: Date,
): Extract<NotNow, { readonly kind: 'wait' }> | null {
  const until = quietUntil(camper, zoneOf(camper, camp.timeZone), now);
  return until && { kind: 'wait', until, reason: 'quiet hours' };
}

import type { LogDate } from '../../camp/camp.ts';
import { moderatorOf } from '../../camp/moderator.ts';
import type { Teammate } from '../../store/campers.ts';
import type { Store } from '../../store/store.ts';
import type { Place } from '../place/find-place.ts';

/** Who leads the peer session of a camper's team on a log day; null when everybody is on leave. */
export async function findModerator(
  store: Store,
  { camper, calendar }: Pick<Place, 'camper' | 'calendar'>,
  logDay: LogDate,
): Promise<Teammate | null> {
  const team = await store.campers.listActive(camper.teamId);
  const away = new Set(await store.leaves.listAway(camper.teamId, logDay));
  return moderatorOf(calendar.dayOf(logDay).day, team, ({ id }) => away.has(id));
}

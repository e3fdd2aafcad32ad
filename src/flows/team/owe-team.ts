import type { LogDate } from '../../camp/camp.ts';
import { roundupAt } from '../../camp/schedule.ts';
import { settleAll } from '../../store/settle-all.ts';
import type { Store } from '../../store/store.ts';
import type { EnqueueDeliveries } from '../owed/owe-now.ts';
import type { Place } from '../place/find-place.ts';

/** Teammates write one after another: what changes their posts is told when it has been quiet for so long. */
const noticeAfterMs = 5 * 60_000;

/** What a team gets to see of a camper's log day. */
export interface TeamNews {
  readonly logDay: LogDate;
  /** True when the keywords of the team may be others now. */
  readonly isPoolChanged: boolean;
  /** True for what was entered for everybody: the camper's own post may have it too. */
  readonly isForAll?: boolean;
}

/** Owes the team its news, and queues what is due. */
export async function oweTeam(
  kept: Store,
  enqueueDeliveries: EnqueueDeliveries,
  place: Pick<Place, 'camp' | 'camper'>,
  news: TeamNews,
  now: Date,
): Promise<void> {
  await enqueueDeliveries(kept, await noteTeamNews(kept, place, news, now));
}

/**
 * Notes that the team's channel has something new of a camper's log day, or will have at the roundup time; and that
 * the posts of teammates who wrote already may have new keywords. Gives what is due now, for the queue.
 */
export async function noteTeamNews(
  kept: Store,
  { camp, camper }: Pick<Place, 'camp' | 'camper'>,
  { logDay, isPoolChanged, isForAll = false }: TeamNews,
  now: Date,
): Promise<readonly string[]> {
  // Teammates who save at once owe notices to one another: one after the other, or each would wait for the next.
  if (isPoolChanged) await kept.teams.lock(camper.teamId);
  const roundup = roundupAt(camp, logDay);
  const dueAt = roundup !== null && roundup > now ? roundup : now;
  const oweNotices = async () => {
    const writers = await kept.pools.listWriters(camper.teamId, logDay);
    const others = writers.filter((writer) => isForAll || writer !== camper.id);
    await kept.deliveries.insertNext('pool-notice', others, logDay, new Date(now.getTime() + noticeAfterMs));
  };
  const [shares] = await settleAll([
    kept.deliveries.insertNext('share', [camper.id], logDay, dueAt),
    isPoolChanged && oweNotices(),
  ]);
  return dueAt === now ? shares : [];
}

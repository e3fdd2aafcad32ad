import type { LogKey } from '../../store/drafts.ts';
import type { StoredVersion } from '../../store/logs.ts';
import { settleAll } from '../../store/settle-all.ts';
import type { Store } from '../../store/store.ts';
import type { EnqueueDeliveries } from '../owed/owe-now.ts';
import { postDeliveryKinds } from '../owed/post-deliveries.ts';
import type { Place } from '../place/find-place.ts';
import { noteTeamNews } from '../team/owe-team.ts';

/** A version that a log gets, and who is told of it. */
export interface NewVersion extends LogKey, Omit<StoredVersion, 'submittedAt'> {
  readonly logId: string;
  /** True when the keywords of the team may be others now. */
  readonly isPoolChanged: boolean;
}

/** Keeps a version of a log, with what it owes: its camper the post, and of a day's log the team what it shares. */
export async function keepVersion(
  kept: Store,
  enqueueDeliveries: EnqueueDeliveries,
  place: Pick<Place, 'camp' | 'camper'>,
  { isPoolChanged, camperId, logKind, logDay, ...said }: NewVersion,
  now: Date,
): Promise<void> {
  const { version } = said;
  const owed = { kind: postDeliveryKinds[logKind], camperId, logDay, version, dueAt: now };
  const [posts, shares] = await settleAll([
    kept.deliveries.insert([owed]),
    logKind === 'daily' ? noteTeamNews(kept, place, { logDay, isPoolChanged }, now) : [],
    kept.logs.insertVersion({ ...said, submittedAt: now }),
  ]);
  await enqueueDeliveries(kept, [...posts, ...shares]);
}

import type { StoredDelivery } from '../../store/deliveries.ts';
import type { Store } from '../../store/store.ts';
import type { NotNow } from '../owed/put-off.ts';
import { waitForQuiet } from '../owed/wait-for-quiet.ts';
import type { ResolveNames } from '../place/find-mentioned.ts';
import type { Place } from '../place/find-place.ts';
import { othersIn } from '../team/find-pooled.ts';
import { readPool } from '../team/read-pool.ts';
import { makePost } from './make-post.ts';

/** What to tell of a post that teammates' keywords changed. */
export interface PoolNotice {
  readonly earlierTs: string | null;
  readonly fileName: string;
  readonly from: readonly string[];
}

export type PoolNoticeCheck = { readonly kind: 'tell'; readonly notice: PoolNotice } | NotNow;

/**
 * Makes a camper's post anew, with the keywords that their team has by now; nothing is told when it stayed the same,
 * and during quiet hours nothing yet.
 */
export async function checkPoolNotice(
  store: Store,
  resolveNames: ResolveNames,
  delivery: StoredDelivery,
  place: Place,
  now: Date,
): Promise<PoolNoticeCheck> {
  const { camperId, logDay, attempts } = delivery;
  if (place.camper.leftAt !== null) return { kind: 'drop', reason: 'the camper left the team' };
  const log = await store.logs.find(camperId, logDay);
  const before = log && (await store.posts.findText(log.id));
  // The post that is still to come has the new keywords anyway.
  if (!log || before === null) return { kind: 'drop', reason: 'there is no post yet' };
  const quiet = waitForQuiet(place, now);
  if (quiet !== null) return quiet;
  const pool = await readPool(store, resolveNames, place, logDay);
  const { fileName, text } = await makePost(store, resolveNames, place, log, async () => pool);
  // From the second try on the new text is kept already, and perhaps not told.
  if (text === before && attempts === 1) return { kind: 'drop', reason: 'the post stayed as it was' };
  const earlierTs = await store.deliveries.findMessage('pool-notice', camperId, logDay);
  const names = othersIn(pool, log).flatMap(({ name }) => name ?? []);
  return { kind: 'tell', notice: { earlierTs, fileName, from: [...new Set(names)] } };
}

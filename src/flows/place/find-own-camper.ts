import { type Action, mayDo } from '../../camp/people.ts';
import type { StoredCamper } from '../../store/campers.ts';
import type { Store } from '../../store/store.ts';

/**
 * The camper that a button or a window names, when it is the asker themself and they may do this with what is theirs;
 * else null, as for one that is not kept.
 */
export async function findOwnCamper(
  store: Store,
  { workspaceId, userId }: { readonly workspaceId: string; readonly userId: string },
  camperId: string,
  action: Action,
): Promise<StoredCamper | null> {
  const camper = await store.campers.find(camperId);
  if (camper?.userId !== userId || camper.workspaceId !== workspaceId) return null;
  return mayDo([camper.leftAt === null ? 'camper' : 'former-camper'], action, 'own') ? camper : null;
}

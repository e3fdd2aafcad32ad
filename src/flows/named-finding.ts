import type { LogDate } from '../camp/camp.ts';
import { mayDo } from '../camp/people.ts';
import type { LogKey } from '../store/drafts.ts';
import type { Store } from '../store/store.ts';
import type { Asker } from './find-place.ts';
import { type Place, readPlace } from './find-place.ts';

/** What a button under a warning names: the log in the version that was warned of, and what was found. */
export interface NamedFinding extends LogKey {
  readonly logDay: LogDate;
  readonly version: number;
  readonly mark: string;
}

/** The camper of a log and their camp when the log is the asker's own to change, whether or not they left; else null. */
export async function findOwnPlace(
  store: Store,
  { workspaceId, userId }: Pick<Asker, 'workspaceId' | 'userId'>,
  camperId: string,
  now: Date,
): Promise<Place | null> {
  const camper = await store.campers.find(camperId);
  if (camper?.userId !== userId || camper.workspaceId !== workspaceId) return null;
  const role = camper.leftAt === null ? 'camper' : 'former-camper';
  return mayDo([role], 'save-log', 'own') ? readPlace(store, camper, now) : null;
}

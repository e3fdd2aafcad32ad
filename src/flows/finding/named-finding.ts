import type { LogDate } from '../../camp/camp.ts';
import type { LogKey } from '../../store/drafts.ts';
import type { Store } from '../../store/store.ts';
import { findOwnCamper } from '../place/find-own-camper.ts';
import { type Asker, type Place, readPlace } from '../place/find-place.ts';

/** What a button under a warning names: the log in the version that was warned of, and what was found. */
export interface NamedFinding extends LogKey {
  readonly logDay: LogDate;
  readonly version: number;
  readonly mark: string;
}

/**
 * The camper of a log and their camp when the log is the asker's own to change, whether or not they left; else null.
 */
export async function findOwnPlace(
  store: Store,
  asker: Pick<Asker, 'workspaceId' | 'userId'>,
  camperId: string,
  now: Date,
): Promise<Place | null> {
  const camper = await findOwnCamper(store, asker, camperId, 'save-log');
  return camper && readPlace(camper, now);
}

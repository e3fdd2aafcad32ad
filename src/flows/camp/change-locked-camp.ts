import type { Action } from '../../camp/people.ts';
import type { StoredCamp } from '../../store/camps.ts';
import type { Store } from '../../store/store.ts';
import { findStaffCamp, type NoCamp, type StaffAsker } from '../place/find-staff-camp.ts';

/** Does something with a camp that the asker may change, while nobody else can; all of it is kept or nothing. */
export async function changeLockedCamp<T>(
  store: Store,
  asker: StaffAsker,
  action: Action,
  work: (kept: Store, camp: StoredCamp) => Promise<T>,
): Promise<T | NoCamp> {
  const first = await findStaffCamp(store, asker, action);
  if (first.kind !== 'camp') return first;
  const { id: campId } = first.camp;
  return store.transaction(async (kept) => {
    await kept.camps.lockNextPrompt(campId);
    // Whoever had the rights before the lock may have lost them while it was awaited.
    const found = await findStaffCamp(kept, { ...asker, campId }, action);
    return found.kind === 'camp' ? work(kept, found.camp) : found;
  });
}

import type { StoredChange } from '../../store/changes.ts';
import type { Store } from '../../store/store.ts';
import { findStaffCamp, type NoCamp, type StaffAsker } from '../place/find-staff-camp.ts';

/** A page of what was changed in a camp, the newest first. */
export interface ChangePage {
  readonly kind: 'changes';
  readonly campId: string;
  readonly campName: string;
  /** The zone in which `at` is to be shown. */
  readonly timeZone: string;
  readonly changes: readonly StoredChange[];
  /** The change before which the next page begins; null on the last page. */
  readonly olderThan: number | null;
}

const changesAPage = 20;

/** What was changed in a camp before `olderThan`, from the newest on for null. */
export async function listChanges(
  store: Store,
  asker: StaffAsker,
  olderThan: number | null,
): Promise<ChangePage | NoCamp> {
  const found = await findStaffCamp(store, asker, 'read-changes');
  if (found.kind !== 'camp') return found;
  const { id: campId, name: campName, timeZone } = found.camp;
  const oneMore = await store.changes.list(campId, olderThan, changesAPage + 1);
  const changes = oneMore.slice(0, changesAPage);
  const last = oneMore.length > changesAPage ? (changes.at(-1)?.id ?? null) : null;
  return { kind: 'changes', campId, campName, timeZone, changes, olderThan: last };
}

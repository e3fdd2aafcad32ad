import type { Store } from '../../store/store.ts';
import { findStaffCamp, type NoCamp, type StaffAsker } from '../place/find-staff-camp.ts';

/** A camp's staff, as shown and as it was found when somebody wanted to change it. */
export interface StaffList {
  readonly kind: 'staff';
  readonly campId: string;
  readonly campName: string;
  /** Slack's ids, the longest serving first. */
  readonly userIds: readonly string[];
}

export type ChangeStaffResult = StaffList | NoCamp | { readonly kind: 'nobody-left' | 'outdated' };

/** Who may change the camp beside the admins of the workspace. */
export async function findStaff(store: Store, asker: StaffAsker): Promise<StaffList | NoCamp> {
  const found = await findStaffCamp(store, asker, 'change-staff');
  if (found.kind !== 'camp') return found;
  const { id: campId, name: campName } = found.camp;
  return { kind: 'staff', campId, campName, userIds: await store.staff.list(campId) };
}

/**
 * Makes these the camp's staff, which hands it over too; the last ones cannot be taken away. `seen` is the list that
 * was changed: when somebody else changed it meanwhile, nothing is.
 */
export async function changeStaff(
  store: Store,
  asker: StaffAsker,
  wanted: readonly string[],
  seen: readonly string[],
  now: Date,
): Promise<ChangeStaffResult> {
  if (wanted.length === 0) return { kind: 'nobody-left' };
  return store.transaction(async (kept) => {
    const first = await findStaffCamp(kept, asker, 'change-staff');
    if (first.kind !== 'camp') return first;
    const { id: campId, name: campName } = first.camp;
    await kept.camps.lockNextPrompt(campId);
    // Whoever had the rights before the lock may have lost them while it was awaited.
    const found = await findStaffCamp(kept, { ...asker, campId }, 'change-staff');
    if (found.kind !== 'camp') return found;
    const before = await kept.staff.list(campId);
    const isSame = isSameList(before, wanted);
    if (!isSame && !isSameList(before, seen)) return { kind: 'outdated' };
    const added = wanted.filter((id) => !before.includes(id));
    const removed = before.filter((id) => !wanted.includes(id));
    for (const userId of added) await kept.staff.add(campId, userId, asker.userId, now);
    for (const userId of removed) await kept.staff.remove(campId, userId, now);
    const change = { at: now, by: asker.userId };
    await kept.changes.insert(campId, [
      ...added.map((userId) => ({ ...change, what: 'staff-added', before: '', after: userId })),
      ...removed.map((userId) => ({ ...change, what: 'staff-removed', before: userId, after: '' })),
    ]);
    return { kind: 'staff', campId, campName, userIds: await kept.staff.list(campId) };
  });
}

function isSameList(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((id) => other.includes(id));
}

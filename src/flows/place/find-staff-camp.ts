import { type Action, mayDo, type Role } from '../../camp/people.ts';
import type { StoredCamp } from '../../store/camps.ts';
import type { NamedCamp } from '../../store/staff.ts';
import type { Store } from '../../store/store.ts';

/** Who asks for a camp, and which one: that of a channel, or one that they chose from theirs. */
export interface StaffAsker {
  readonly workspaceId: string;
  readonly userId: string;
  /** Null in a DM. */
  readonly channelId: string | null;
  /** Decides over the channel. */
  readonly campId?: string;
  /** Slack calls them an admin or owner of the workspace. */
  readonly isAdmin: boolean;
}

/** Why somebody gets nothing of a camp. */
export interface NoCamp {
  readonly kind: 'no-team' | 'not-staff';
}

/** A camp in which the asker may do what they want to do. */
export interface StaffCamp {
  readonly kind: 'camp';
  readonly camp: StoredCamp;
}

/**
 * The camp that staff mean, when they may do this with it. In a DM that is their only one, since somebody with
 * several chose from `listStaffCamps` before.
 */
export async function findStaffCamp(
  store: Store,
  asker: StaffAsker,
  action: Action,
): Promise<StaffCamp | NoCamp> {
  const campId = asker.campId ?? (await findCampId(store, asker));
  const camp = campId === null ? null : await store.camps.find(campId);
  if (camp?.workspaceId !== asker.workspaceId) return { kind: 'no-team' };
  const roles = await findRoles(store, asker, camp);
  return mayDo(roles, action, 'camp') ? { kind: 'camp', camp } : { kind: 'not-staff' };
}

/** The camps of the workspace that somebody may change, by name: an admin all of them. */
export async function listStaffCamps(
  store: Store,
  { workspaceId, userId, isAdmin }: Pick<StaffAsker, 'workspaceId' | 'userId' | 'isAdmin'>,
): Promise<readonly NamedCamp[]> {
  const roles: readonly Role[] = isAdmin ? ['admin'] : [];
  return store.staff.listCamps(workspaceId, mayDo(roles, 'change-camp', 'other-camp') ? null : userId);
}

/** What somebody is for a camp of their workspace. */
export async function findRoles(
  store: Store,
  { userId, isAdmin }: Pick<StaffAsker, 'userId' | 'isAdmin'>,
  camp: Pick<StoredCamp, 'id' | 'workspaceId'>,
): Promise<readonly Role[]> {
  const places = await store.campers.listByUser(camp.workspaceId, userId);
  const own = places.filter((place) => place.camp.id === camp.id);
  const roles: Role[] = own.map(({ leftAt }) => (leftAt === null ? 'camper' : 'former-camper'));
  if (isAdmin) roles.push('admin');
  if (await store.staff.isStaff(camp.id, userId)) roles.push('staff');
  return roles.length === 0 ? ['stranger'] : roles;
}

async function findCampId(store: Store, asker: StaffAsker): Promise<string | null> {
  if (asker.channelId !== null) {
    return (await store.teams.findByChannel(asker.workspaceId, asker.channelId))?.campId ?? null;
  }
  const [camp, ...others] = await listStaffCamps(store, asker);
  return others.length === 0 ? (camp?.id ?? null) : null;
}

import type { Store } from '../../store/store.ts';
import { listStaffCamps, type StaffAsker } from './find-staff-camp.ts';

/** What somebody can do where they are. */
export interface Standing {
  /** They write logs for a camp. */
  readonly isCamper: boolean;
  /** There is a camp that they may change. */
  readonly isStaff: boolean;
  /** The channel is a team; null in a DM. */
  readonly isTeam: boolean | null;
}

/** Who somebody is to Camplog, and what the channel is from which they ask. */
export async function findStanding(store: Store, asker: StaffAsker): Promise<Standing> {
  const { workspaceId, userId, channelId } = asker;
  const places = await store.campers.listByUser(workspaceId, userId);
  const camps = await listStaffCamps(store, asker);
  const team = channelId === null ? null : await store.teams.findByChannel(workspaceId, channelId);
  return {
    isCamper: places.some(({ leftAt }) => leftAt === null),
    isStaff: camps.length > 0,
    isTeam: channelId === null ? null : team !== null,
  };
}

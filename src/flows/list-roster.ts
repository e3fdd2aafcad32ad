import type { LogDate } from '../camp/camp.ts';
import { countParticipation, type Participation } from '../camp/participation.ts';
import type { Store } from '../store/store.ts';
import { readCalendar } from './camp-calendar.ts';
import { findStaffCamp, type NoCamp, type StaffAsker } from './find-staff-camp.ts';

/** One camper as the staff see them: how often they wrote, never what. */
export interface RosterEntry extends Participation {
  readonly camperId: string;
  readonly userId: string;
  readonly name: string;
  readonly team: string;
}

/** A camp's campers, by team and name. */
export interface Roster {
  readonly kind: 'roster';
  readonly campId: string;
  readonly campName: string;
  readonly today: LogDate;
  readonly campers: readonly RosterEntry[];
}

/** Who is in the camp now and how often they have written. */
export async function listRoster(store: Store, asker: StaffAsker, now: Date): Promise<Roster | NoCamp> {
  const found = await findStaffCamp(store, asker, 'read-roster');
  if (found.kind !== 'camp') return found;
  const { camp } = found;
  const calendar = await readCalendar(camp, now);
  const today = calendar.logDayOf(now);
  const people = await store.participation.list(camp.id);
  const campers = people
    .filter(({ leftAt }) => leftAt === null)
    .map(({ camperId, userId, name, team, joinedAt, written, leaves }) => {
      const joinedOn = calendar.logDayOf(joinedAt);
      return {
        camperId,
        userId,
        name,
        team,
        ...countParticipation(calendar, today, { joinedOn, written, leaves }),
      };
    });
  return { kind: 'roster', campId: camp.id, campName: camp.name, today, campers };
}

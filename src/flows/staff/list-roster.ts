import type { LogDate } from '../../camp/camp.ts';
import { countParticipation, type Participation } from '../../camp/participation.ts';
import type { Store } from '../../store/store.ts';
import { readCalendar } from '../place/camp-calendar.ts';
import { findStaffCamp, type NoCamp, type StaffAsker } from '../place/find-staff-camp.ts';
import { findMissedDay } from './nudge-camper.ts';

/** One camper as the staff see them: how often they wrote, never what. */
export interface RosterEntry extends Participation {
  readonly camperId: string;
  readonly userId: string;
  readonly name: string;
  readonly team: string;
  /** The last time that somebody let them know that they are missed; null for never. */
  readonly nudge: { readonly by: string; readonly at: Date; readonly isHeld: boolean } | null;
  /** They are missed and have not been told today. */
  readonly isToNudge: boolean;
}

/** A camp's campers, by team and name. */
export interface Roster {
  readonly kind: 'roster';
  readonly campId: string;
  readonly campName: string;
  readonly today: LogDate;
  /** The zone in which instants are to be shown. */
  readonly timeZone: string;
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
  const nudges = await store.nudges.listNewest(camp.id, now);
  const campers = people
    .filter(({ leftAt }) => leftAt === null)
    .map((person) => {
      const { camperId, userId, name, team, written, leaves } = person;
      const joinedOn = calendar.logDayOf(person.joinedAt);
      const nudge = nudges.get(camperId) ?? null;
      const missedOn = findMissedDay(calendar, camp.startsOn, person, now);
      return {
        camperId,
        userId,
        name,
        team,
        nudge,
        isToNudge: missedOn !== null && missedOn !== nudge?.logDay,
        ...countParticipation(calendar, today, { joinedOn, written, leaves }),
      };
    });
  return { kind: 'roster', campId: camp.id, campName: camp.name, today, timeZone: camp.timeZone, campers };
}

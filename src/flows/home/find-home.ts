import type { Calendar } from '../../camp/calendar.ts';
import type { Language, LogDate } from '../../camp/camp.ts';
import type { LogKind } from '../../camp/daily-log.ts';
import { isExcused } from '../../camp/leave.ts';
import { mayDo } from '../../camp/people.ts';
import { countStreak } from '../../camp/streak.ts';
import type { Store } from '../../store/store.ts';
import { type AskedToDo, findAskedToDos } from '../log/carry-to-dos.ts';
import { type Asker, findPlace, type NoLog, type Place } from '../place/find-place.ts';
import { findRoles } from '../place/find-staff-camp.ts';
import { findStatus, type Status } from './find-status.ts';

/** One day of this week as Home shows it. */
export interface HomeDay {
  readonly date: LogDate;
  readonly state: 'written' | 'missing' | 'today' | 'ahead' | 'off';
}

/** A log with its post. */
export interface HomePost {
  readonly logKind: LogKind;
  readonly logDay: LogDate;
  readonly week: string;
  readonly day: string;
  readonly fileName: string;
}

/** What a camper's Home shows. */
export interface Home {
  readonly kind: 'home';
  readonly language: Language;
  readonly camperId: string;
  readonly status: Status;
  readonly week: readonly HomeDay[];
  /** Training days in a row with a log, up to today. */
  readonly streak: number;
  /** What is still open of earlier days, the oldest first. */
  readonly toDos: readonly AskedToDo[];
  /** The newest first. */
  readonly posts: readonly HomePost[];
  /** The team's channel when its camp is theirs to change, else null. */
  readonly staffChannelId: string | null;
}

const shownPosts = 10;

/** Somebody's Home: where today stands, the week at a glance, and their posts; or why there is none. */
export async function findHome(
  store: Store,
  asker: Asker & { readonly isAdmin: boolean },
  now: Date,
): Promise<Home | NoLog> {
  const place = await findPlace(store, asker, now);
  if (place.kind !== 'place') return place;
  const { camp, camper, calendar, language } = place;
  const status = await findStatus(store, { ...asker, camperId: camper.id }, now);
  if (status.kind !== 'status') return status;
  const written = new Set(await store.logs.listDays(camper.id));
  const leaves = await store.leaves.list(camper.id);
  const isAway = (date: LogDate) => isExcused(leaves, date);
  const posts = await store.posts.list(camper.id);
  const roles = await findRoles(store, asker, camp);
  return {
    kind: 'home',
    language,
    camperId: camper.id,
    status,
    week: readWeek(calendar, status.logDay, written, isAway),
    streak: countStreak(calendar, status.logDay, written, isAway),
    toDos: await findAskedToDos(store, camper.id, calendar, status.logDay, {}),
    posts: posts.toReversed().slice(0, shownPosts),
    staffChannelId: mayDo(roles, 'change-camp', 'camp') ? channelOf(place) : null,
  };
}

function readWeek(
  calendar: Calendar,
  today: LogDate,
  written: ReadonlySet<LogDate>,
  isAway: (date: LogDate) => boolean,
): readonly HomeDay[] {
  const { from, to } = calendar.weekOf(today);
  return calendar.days(from, to).map(({ date, training }) => {
    if (written.has(date)) return { date, state: 'written' };
    if (isAway(date)) return { date, state: 'off' };
    if (date === today) return { date, state: 'today' };
    if (!training) return { date, state: 'off' };
    return { date, state: date > today ? 'ahead' : 'missing' };
  });
}

function channelOf({ camper }: Place): string {
  return camper.channelId;
}

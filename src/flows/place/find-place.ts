import type { Calendar } from '../../camp/calendar.ts';
import type { Language, LogDate } from '../../camp/camp.ts';
import { readDayWords } from '../../camp/day-words.ts';
import { type Action, languageOf, mayDo } from '../../camp/people.ts';
import type { StoredCamper } from '../../store/campers.ts';
import type { StoredCamp } from '../../store/camps.ts';
import type { Store } from '../../store/store.ts';
import { readCalendar } from './camp-calendar.ts';

/** Who asks, and from where. `channelId` is null where no channel is known (a button in a DM). */
export interface Asker {
  readonly workspaceId: string;
  readonly userId: string;
  readonly channelId: string | null;
  /** The camper that a button belongs to; it decides for somebody in several teams. */
  readonly camperId?: string;
}

/** Why there is no log to show; `details` fill the sentence. */
export interface NoLog {
  readonly kind: 'no-team' | 'no-such-day' | 'no-log';
  /** Null when nothing is known of the person but what Slack says. */
  readonly language: Language | null;
  readonly details: Readonly<Record<string, string>>;
}

/** A camper, their camp and its calendar, in the language they read. */
export interface Place {
  readonly kind: 'place';
  readonly camper: StoredCamper;
  readonly camp: StoredCamp;
  readonly calendar: Calendar;
  readonly language: Language;
}

/**
 * The camp that somebody means: that of the button they pressed, of the channel they are in, else the one they
 * joined last.
 * Places in which they may not do what they want to do are passed over: who left can still read what they wrote.
 */
export async function findPlace(
  store: Store,
  asker: Asker,
  now: Date,
  action: Action = 'open-log',
): Promise<Place | NoLog> {
  const places = await store.campers.listByUser(asker.workspaceId, asker.userId);
  const open = places.filter(({ leftAt }) =>
    mayDo([leftAt === null ? 'camper' : 'former-camper'], action, 'own'),
  );
  const camper =
    open.find((each) => each.id === asker.camperId) ??
    open.find((each) => each.channelId === asker.channelId) ??
    open[0];
  if (!camper) return { kind: 'no-team', language: null, details: {} };
  return readPlace(camper, now);
}

/** The camp of a camper and its calendar. */
export async function readPlace(camper: StoredCamper, now: Date): Promise<Place> {
  const { camp } = camper;
  const calendar = await readCalendar(camp, now);
  return { kind: 'place', camper, camp, calendar, language: languageOf(camper.locale, camp.language) };
}

/** The log day that somebody typed, or today's for null; what they typed back when it is none of the camp's. */
export function readLogDay(place: Place, typed: string | null, now: Date): LogDate | NoLog {
  const today = place.calendar.logDayOf(now);
  const day = typed === null ? today : readDayWords(typed, today);
  if (day !== null && place.calendar.isLogDay(day) && day <= today) return day;
  const { camp, language } = place;
  const details = {
    typed: typed ?? today,
    firstDay: camp.startsOn,
    lastDay: camp.endsOn !== null && camp.endsOn < today ? camp.endsOn : today,
    campName: camp.name,
  };
  return { kind: 'no-such-day', language, details };
}

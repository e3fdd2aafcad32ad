import type { Language, LogDate } from '../../camp/camp.ts';
import { zoneOf } from '../../camp/rhythm.ts';
import type { Store } from '../../store/store.ts';
import { type Asker, findPlace, type NoLog } from '../place/find-place.ts';
import { findNextQuestion } from '../prompt/find-next-question.ts';

/** Where a camper stands today. */
export interface Status {
  readonly kind: 'status';
  readonly language: Language;
  readonly campName: string;
  readonly timeZone: string;
  readonly logDay: LogDate;
  readonly week: string;
  readonly day: string;
  readonly training: boolean;
  /** Why there is no training; null on a training day. */
  readonly reason: string | null;
  /** Null while today's log is not written. */
  readonly submittedAt: Date | null;
  readonly version: number | null;
  /** How many of the team's campers have written today, and how many they are. */
  readonly written: number;
  readonly campers: number;
  readonly nextPromptAt: Date | null;
  /** The zone in which the camper thinks of their prompts. */
  readonly promptZone: string;
}

/** Today's state of a camper's log and of their team. */
export async function findStatus(store: Store, asker: Asker, now: Date): Promise<Status | NoLog> {
  const place = await findPlace(store, asker, now);
  if (place.kind !== 'place') return place;
  const { camp, camper, calendar, language } = place;
  const logDay = calendar.logDayOf(now);
  if (!calendar.isLogDay(logDay)) {
    const details = {
      typed: logDay,
      firstDay: camp.startsOn,
      lastDay: camp.endsOn ?? '',
      campName: camp.name,
    };
    return { kind: 'no-such-day', language, details };
  }
  const { week, day, training, reason } = calendar.dayOf(logDay);
  const log = await store.logs.find(camper.id, logDay);
  const nextPrompt = await findNextQuestion(store, place);
  return {
    kind: 'status',
    language,
    campName: camp.name,
    timeZone: camp.timeZone,
    logDay,
    week: String(week).padStart(2, '0'),
    day,
    training,
    reason,
    submittedAt: log?.submittedAt ?? null,
    version: log?.version ?? null,
    written: (await store.teamDays.count({ teamId: camper.teamId, logDay })).written,
    campers: await store.campers.countActive(camper.teamId),
    nextPromptAt: nextPrompt?.at ?? null,
    promptZone: zoneOf(camper, camp.timeZone),
  };
}

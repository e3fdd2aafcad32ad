import type { Language, LogDate } from '../../camp/camp.ts';
import type { LogKind } from '../../camp/daily-log.ts';
import type { PostProblem } from '../../post/post-problem.ts';
import type { Store } from '../../store/store.ts';
import type { ResolveNames } from '../place/find-mentioned.ts';
import { type Asker, findPlace, type NoLog } from '../place/find-place.ts';
import { readLogTarget } from '../place/read-log-target.ts';
import { makePost } from './make-post.ts';

/** A post as a camper downloads it. */
export interface ExportedPost {
  readonly kind: 'post';
  readonly language: Language;
  /** Whose log it is. */
  readonly camperId: string;
  readonly logKind: LogKind;
  readonly logDay: LogDate;
  readonly week: string;
  readonly day: string;
  readonly fileName: string;
  readonly text: string;
  /** Null for a template without front matter. */
  readonly title: string | null;
  readonly problems: readonly PostProblem[];
}

/** Which post somebody wants: of the date as typed, for null of the log they wrote last. */
export interface PostWish extends Asker {
  readonly day: string | null;
  readonly logKind?: LogKind;
}

/** The post of a log, or why there is none. */
export async function exportPost(
  store: Store,
  resolveNames: ResolveNames,
  { logKind = 'daily', ...asker }: PostWish,
  now: Date,
): Promise<ExportedPost | NoLog> {
  const place = await findPlace(store, asker, now, 'read-log');
  if (place.kind !== 'place') return place;
  const { camper, language } = place;
  const logDay =
    asker.day === null
      ? await store.logs.findLatestDay(camper.id, logKind)
      : readLogTarget(place, logKind, asker.day, now);
  if (logDay !== null && typeof logDay !== 'string') return logDay;
  const log = logDay === null ? null : await store.logs.find(camper.id, logDay, logKind);
  if (!log) {
    const day = logDay ?? place.calendar.logDayOf(now);
    return { kind: 'no-log', language, details: { logDay: day, campName: place.camp.name } };
  }
  const { fileName, text, title, week, day, problems } = await makePost(store, resolveNames, place, log);
  const whose = { camperId: camper.id, logKind, logDay: log.logDay };
  return { kind: 'post', language, ...whose, week, day, fileName, text, title, problems };
}

import type { Language, LogDate } from '../camp/camp.ts';
import type { PostProblem } from '../post/post-problem.ts';
import type { Store } from '../store/store.ts';
import { type Asker, findPlace, type NoLog, readLogDay } from './find-place.ts';
import { makePost, type ResolveNames } from './make-post.ts';

/** A post as a camper downloads it. */
export interface ExportedPost {
  readonly kind: 'post';
  readonly language: Language;
  readonly logDay: LogDate;
  readonly week: string;
  readonly day: string;
  readonly fileName: string;
  readonly text: string;
  /** Null for a template without front matter. */
  readonly title: string | null;
  readonly problems: readonly PostProblem[];
}

/** The post of the date that somebody typed; for null today's, or the latest they wrote. */
export async function exportPost(
  store: Store,
  resolveNames: ResolveNames,
  asker: Asker & { readonly day: string | null },
  now: Date,
): Promise<ExportedPost | NoLog> {
  const place = await findPlace(store, asker, now, { orLeft: true });
  if (place.kind !== 'place') return place;
  const { camper, language } = place;
  const logDay =
    asker.day === null ? await store.logs.findLatestDay(camper.id) : readLogDay(place, asker.day, now);
  if (logDay !== null && typeof logDay !== 'string') return logDay;
  const log = logDay === null ? null : await store.logs.find(camper.id, logDay);
  if (!log) {
    const day = logDay ?? place.calendar.logDayOf(now);
    return { kind: 'no-log', language, details: { logDay: day, campName: place.camp.name } };
  }
  const { fileName, text, title, week, day, problems } = await makePost(store, resolveNames, place, log);
  return { kind: 'post', language, logDay: log.logDay, week, day, fileName, text, title, problems };
}

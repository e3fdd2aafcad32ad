import type { Calendar } from '../../camp/calendar.ts';
import type { LogDate } from '../../camp/camp.ts';
import { instantOf } from '../../camp/wall-clock.ts';
import { findSharedAddress } from '../../post/check-addresses.ts';
import { type Post, renderPost } from '../../post/render-post.ts';
import type { StoredCamp } from '../../store/camps.ts';
import type { StoredLog } from '../../store/logs.ts';
import type { Store } from '../../store/store.ts';
import { findMentioned, type ResolveNames } from '../place/find-mentioned.ts';
import type { Place } from '../place/find-place.ts';
import { findPooled } from '../team/find-pooled.ts';
import { readPool } from '../team/read-pool.ts';
import { findTemplate } from '../template/camp-template.ts';

/**
 * Makes the post of a log and keeps it. The names of the mentioned are kept with the version; file name and numbers
 * are those of the first time. An address that another post of the camper has is one of its problems. `readTeam` reads
 * the keywords of the team, for who has read them already.
 */
export async function makePost(
  store: Store,
  resolveNames: ResolveNames,
  place: Place,
  log: StoredLog,
  readTeam = () => readPool(store, resolveNames, place, log.logDay),
): Promise<Post> {
  const { camp, camper, calendar } = place;
  const others = await store.posts.list(camper.id);
  const fixed = others.find(({ logId }) => logId === log.id);
  const template = await findTemplate(store, camp, log.template);
  const names = await findMentioned(store, resolveNames, camper.workspaceId, log);
  const post = renderPost({
    camp,
    calendar,
    template,
    logDay: log.logDay,
    submittedAt: dateOfPost(camp, calendar, log),
    answers: log.answers,
    pooled: await findPooled(log, template, names, readTeam),
    names,
    author: camper.name,
    ...(fixed && { fixed }),
  });
  const { fileName, week, day, text } = post;
  await store.posts.save({ logId: log.id, fileName, week, day, version: log.version, text });
  const shared = findSharedAddress(
    fileName,
    others.map((other) => other.fileName),
  );
  return shared === null ? post : { ...post, problems: [shared, ...post.problems] };
}

/**
 * A post is dated when its log was first submitted, so that an edit does not move it on the blog. A log
 * written after its day, or its week's last training day, is dated at the day's end: Jekyll sorts by this date, not by
 * the file's name.
 */
function dateOfPost(camp: StoredCamp, calendar: Calendar, log: StoredLog): Date {
  const writtenOn = calendar.logDayOf(log.firstSubmittedAt);
  const first = log.kind === 'weekly' ? calendar.weekOf(log.logDay).from : log.logDay;
  return first <= writtenOn && writtenOn <= log.logDay
    ? log.firstSubmittedAt
    : endOfDay(log.logDay, camp.timeZone);
}

function endOfDay(logDay: LogDate, timeZone: string): Date {
  return instantOf(logDay, '23:59', timeZone);
}

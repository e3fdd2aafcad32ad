import type { Calendar } from '../camp/calendar.ts';
import type { LogDate } from '../camp/camp.ts';
import type { Answers } from '../camp/daily-log.ts';
import { instantOf } from '../camp/wall-clock.ts';
import { findSharedAddress } from '../post/check-addresses.ts';
import { type Post, renderPost } from '../post/render-post.ts';
import type { StoredCamp } from '../store/camps.ts';
import type { StoredLog } from '../store/logs.ts';
import type { Store } from '../store/store.ts';
import { type MentionedIds, mentionedIds, type Names } from '../text/read-rich-text.ts';
import { findTemplate } from './camp-template.ts';
import type { Place } from './find-place.ts';

/** Asks Slack what ids are called; those it cannot tell are left out. */
export type ResolveNames = (workspaceId: string, ids: MentionedIds) => Promise<Names>;

/**
 * Makes the post of a log and keeps it. The names of the mentioned are kept with the version; file name and numbers
 * are those of the first time. An address that another post of the camper has is one of its problems.
 */
export async function makePost(
  store: Store,
  resolveNames: ResolveNames,
  place: Place,
  log: StoredLog,
): Promise<Post> {
  const { camp, camper, calendar } = place;
  const others = await store.posts.list(camper.id);
  const fixed = others.find(({ logId }) => logId === log.id);
  const post = renderPost({
    camp,
    calendar,
    template: await findTemplate(store, camp, log.template),
    logDay: log.logDay,
    submittedAt: dateOfPost(camp, calendar, log),
    answers: log.answers,
    names: log.names ?? (await findNames(store, resolveNames, camper.workspaceId, log)),
    author: camper.name,
    ...(fixed && { fixed }),
  });
  const { fileName, week, day, text } = post;
  await store.posts.save({ logId: log.id, fileName, week, day, version: log.version, text });
  const names = others.map((other) => other.fileName);
  const shared = findSharedAddress(fileName, names);
  return shared === null ? post : { ...post, problems: [shared, ...post.problems] };
}

async function findNames(
  store: Store,
  resolveNames: ResolveNames,
  workspaceId: string,
  log: StoredLog,
): Promise<Names> {
  const ids = mergeIds(log.answers);
  const asked = [...ids.users, ...ids.channels, ...ids.usergroups];
  if (asked.length === 0) return {};
  const names = await resolveNames(workspaceId, ids);
  // Names that Slack could not tell this time are asked for again with the next post.
  if (asked.every((id) => id in names)) await store.logs.saveNames(log.id, log.version, names);
  return names;
}

function mergeIds(answers: Answers): MentionedIds {
  const each = Object.values(answers).map((answer) => mentionedIds(answer));
  return {
    users: [...new Set(each.flatMap((ids) => ids.users))],
    channels: [...new Set(each.flatMap((ids) => ids.channels))],
    usergroups: [...new Set(each.flatMap((ids) => ids.usergroups))],
  };
}

/**
 * A post is dated when its log was first submitted, so that an edit does not move it on the blog. A log
 * written after its day, or its week's last training day, is dated at the day's end: Jekyll sorts by this date, not by the file's name.
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

import { isDeepStrictEqual } from 'node:util';
import type { Language, LogDate } from '../../camp/camp.ts';
import { formFields } from '../../post/form-fields.ts';
import type { LogKey } from '../../store/drafts.ts';
import type { StoredVersion } from '../../store/logs.ts';
import type { Store } from '../../store/store.ts';
import type { EnqueueDeliveries } from '../owed/owe-now.ts';
import { findOwnCamper } from '../place/find-own-camper.ts';
import { type Asker, findPlace, type NoLog, readLogDay, readPlace } from '../place/find-place.ts';
import { findTemplate } from '../template/camp-template.ts';
import { keepVersion } from './keep-version.ts';

/** One version of a log, and the fields that it changed against the one before; all of them for the first. */
export interface ListedVersion {
  readonly version: number;
  readonly submittedAt: Date;
  readonly changed: readonly string[];
}

/** The versions of a day's log, the newest first. */
export interface LogVersions {
  readonly kind: 'versions';
  readonly language: Language;
  readonly timeZone: string;
  readonly camperId: string;
  readonly logDay: LogDate;
  readonly versions: readonly ListedVersion[];
}

/** What somebody saved for a day, each time; or why there is nothing. `day` as typed, null for today. */
export async function listVersions(
  store: Store,
  asker: Asker & { readonly day: string | null },
  now: Date,
): Promise<LogVersions | NoLog> {
  const place = await findPlace(store, asker, now, 'read-log');
  if (place.kind !== 'place') return place;
  const { camp, camper, calendar, language } = place;
  const logDay = readLogDay(place, asker.day, now);
  if (typeof logDay !== 'string') return logDay;
  const kept = await store.logs.listVersions(camper.id, logDay);
  if (kept.length === 0) return { kind: 'no-log', language, details: { logDay, campName: camp.name } };
  const versions: ListedVersion[] = [];
  for (const [index, each] of kept.entries()) {
    const fields = formFields(await findTemplate(store, camp, each.template), calendar, logDay, language);
    const before = kept[index - 1]?.answers ?? {};
    const changed = fields.filter(({ id }) => !isDeepStrictEqual(each.answers[id], before[id]));
    const { version, submittedAt } = each;
    versions.unshift({ version, submittedAt, changed: changed.map(({ label }) => label) });
  }
  const { timeZone } = camp;
  return { kind: 'versions', language, timeZone, camperId: camper.id, logDay, versions };
}

/**
 * Saves an older version of a log once more, as its newest: nothing is lost by going back. Gives the new version's
 * number, the newest one's when it says the same already, and null when there is no such version of the asker's.
 */
export async function restoreVersion(
  store: Store,
  enqueueDeliveries: EnqueueDeliveries,
  asker: Pick<Asker, 'workspaceId' | 'userId'>,
  { camperId, logDay, version }: Omit<LogKey, 'logKind'> & { readonly version: number },
  now: Date,
): Promise<number | null> {
  const camper = await findOwnCamper(store, asker, camperId, 'restore-version');
  if (camper === null) return null;
  return store.transaction(async (kept) => {
    const logId = await kept.logs.lock(camperId, logDay);
    const versions = await kept.logs.listVersions(camperId, logDay);
    const wanted = versions.find((each) => each.version === version);
    const newest = versions.at(-1);
    if (!wanted || !newest) return null;
    if (isSame(wanted, newest)) return newest.version;
    const next = newest.version + 1;
    const { template, answers } = wanted;
    // What the team may read was chosen since, and stays.
    const { shared, poolWithout } = newest;
    const said = { logId, version: next, template, answers, shared, poolWithout };
    const about = { camperId, logKind: 'daily', logDay, isPoolChanged: true } as const;
    const place = await readPlace(camper, now);
    await keepVersion(kept, enqueueDeliveries, place, { ...about, ...said }, now);
    return next;
  });
}

function isSame(one: StoredVersion, other: StoredVersion): boolean {
  return one.template === other.template && isDeepStrictEqual(one.answers, other.answers);
}

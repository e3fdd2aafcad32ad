import type { LogDate } from '../../camp/camp.ts';
import { mergeKeywords } from '../../camp/keyword-pool.ts';
import type { Template } from '../../post/template.ts';
import type { PooledCapture, PooledLog } from '../../store/pools.ts';
import { settleAll } from '../../store/settle-all.ts';
import type { Store } from '../../store/store.ts';
import { createFindingSearch, type FindingSearch } from '../../text/find-findings.ts';
import { readKeywords, type TextKeyword } from '../../text/keyword-tree.ts';
import { mentionedIds, type Names, readRichText } from '../../text/read-rich-text.ts';
import { isWithheld } from '../finding/finding-rules.ts';
import { findMentioned, type ResolveNames } from '../place/find-mentioned.ts';
import type { Place } from '../place/find-place.ts';
import { findTemplate, templateNameOf } from '../template/camp-template.ts';
import { isShared } from './choose-sharing.ts';

/** In place of a camper's id: what moderators entered for everybody. */
export const moderatorNote = 'moderator';

/** What one person has for their team's keywords of a log day. */
export interface Contribution {
  /** A camper's id, or `moderator`. */
  readonly who: string;
  /** Null for a moderator's note. */
  readonly name: string | null;
  readonly field: string;
  readonly keywords: readonly TextKeyword[];
  /** When the first of them came in: also one that was written over since, not one that was taken back. */
  readonly since: Date;
}

type TeamPlace = Pick<Place, 'camp' | 'calendar'> & {
  readonly camper: Pick<Place['camper'], 'teamId' | 'workspaceId'>;
};

/**
 * Everybody's keywords of a log day, whoever had some in a field first first: those of saved logs, those added during
 * the day, and those that a moderator entered. What its camper does not share, or was warned of, is not among them.
 */
export async function readPool(
  store: Store,
  resolveNames: ResolveNames,
  place: TeamPlace,
  logDay: LogDate,
): Promise<readonly Contribution[]> {
  const { teamId } = place.camper;
  const [logs, captures, notes] = await settleAll([
    store.pools.listLogs(teamId, logDay),
    store.pools.listCaptures(teamId, logDay),
    store.pools.listNotes(teamId, logDay),
  ]);
  const search = createFindingSearch(place.camp.confidentialWords);
  const templates = new Map<string, Promise<Template>>();
  const templateOf = (name: string): Promise<Template> => {
    const known = templates.get(name) ?? findTemplate(store, place.camp, name);
    templates.set(name, known);
    return known;
  };
  const pooled: Contribution[] = [];
  for (const who of new Set([...captures, ...logs].map(({ camperId }) => camperId))) {
    const log = logs.find(({ camperId }) => camperId === who) ?? null;
    const added = captures.filter(({ camperId }) => camperId === who);
    pooled.push(
      ...(await readOne(store, resolveNames, place, { logDay, who, log, added, search, templateOf })),
    );
  }
  for (const { camperId, field, answer, since } of notes) {
    if (answer === null || since === null || (await isWithheld(store, camperId, search, answer))) continue;
    const keywords = readKeywords(readRichText(answer, await namesIn(resolveNames, place, answer)));
    pooled.push({ who: moderatorNote, name: null, field, keywords, since });
  }
  return pooled
    .filter(({ keywords }) => keywords.length > 0)
    .toSorted((one, other) => one.since.getTime() - other.since.getTime());
}

/** Contributions as one tree. */
export function mergePool(pool: readonly Contribution[]): readonly TextKeyword[] {
  return mergeKeywords(pool.map(({ keywords }) => keywords));
}

async function readOne(
  store: Store,
  resolveNames: ResolveNames,
  place: TeamPlace,
  theirs: {
    readonly logDay: LogDate;
    readonly who: string;
    readonly log: PooledLog | null;
    /** All of theirs, oldest first, also what the log has by now. */
    readonly added: readonly PooledCapture[];
    readonly search: FindingSearch;
    readonly templateOf: (name: string) => Promise<Template>;
  },
): Promise<readonly Contribution[]> {
  const { logDay, who, log, added, search, templateOf } = theirs;
  const name = log?.name ?? added[0]?.name ?? null;
  const template = await templateOf(log?.template ?? templateNameOf(place.camp, place.calendar, logDay));
  const contributions: Contribution[] = [];
  for (const field of template.fields) {
    if (field.kind !== 'keywords') continue;
    const isOpen = log?.shared ? log.shared.includes(field.id) : isShared(field, added[0]?.choices ?? null);
    if (!isOpen) continue;
    const answer = log?.answers[field.id];
    // What its camper was warned of stays out until they covered it or let it be.
    const written = (await isWithheld(store, who, search, answer)) ? undefined : answer;
    const names =
      log && written ? await findMentioned(store, resolveNames, place.camper.workspaceId, log) : {};
    const trees = [readKeywords(readRichText(written, names))];
    const ofField = added.filter(({ field: id }) => id === field.id);
    for (const { answer, version } of ofField) {
      if (version === null && !(await isWithheld(store, who, search, answer)))
        trees.push(readKeywords(readRichText(answer, await namesIn(resolveNames, place, answer))));
    }
    const [since] = [log?.since[field.id], ofField[0]?.capturedAt]
      .flatMap((moment) => moment ?? [])
      .toSorted((one, other) => one.getTime() - other.getTime());
    if (since === undefined) continue;
    contributions.push({ who, name, field: field.id, keywords: mergeKeywords(trees), since });
  }
  return contributions;
}

/** What the mentioned of a text are called, as far as Slack tells. */
export async function namesIn(
  resolveNames: ResolveNames,
  { camper }: TeamPlace,
  answer: unknown,
): Promise<Names> {
  const ids = mentionedIds(answer);
  const count = ids.users.length + ids.channels.length + ids.usergroups.length;
  return count === 0 ? {} : resolveNames(camper.workspaceId, ids);
}

import type { Language, LogDate } from '../../camp/camp.ts';
import type { Answer } from '../../camp/daily-log.ts';
import { countKeywords } from '../../camp/keyword-pool.ts';
import { type FormField, formFields } from '../../post/form-fields.ts';
import type { Store } from '../../store/store.ts';
import { renderKeywords } from '../../text/keyword-tree.ts';
import { readRichText } from '../../text/read-rich-text.ts';
import type { RichText } from '../../text/rich-text.ts';
import { type FindingWarning, findOpenFindings } from '../finding/find-warnings.ts';
import { readFindingRules } from '../finding/finding-rules.ts';
import type { EnqueueDeliveries } from '../owed/owe-now.ts';
import type { ResolveNames } from '../place/find-mentioned.ts';
import { findOwnCamper } from '../place/find-own-camper.ts';
import { type Asker, findPlace, type NoLog, type Place, readLogDay, readPlace } from '../place/find-place.ts';
import { readAnswer } from '../place/read-answer.ts';
import { findTemplate, templateNameOf } from '../template/camp-template.ts';
import { findModerator } from './find-moderator.ts';
import { oweTeam } from './owe-team.ts';
import { mergePool, namesIn, readPool } from './read-pool.ts';

/** A field of keywords, what the team has in it, and what a moderator entered for everybody. */
export interface PoolField extends Pick<FormField, 'id' | 'label'> {
  readonly pool: RichText;
  readonly count: number;
  readonly note: RichText;
  /** What keeps that from the team until its moderator changes it or lets it be. */
  readonly warnings: readonly FindingWarning[];
}

/** The keywords of somebody's team today. */
export interface TeamPoolView {
  readonly kind: 'pool';
  readonly language: Language;
  readonly camperId: string;
  readonly logDay: LogDate;
  /** `018` */
  readonly day: string;
  readonly fields: readonly PoolField[];
  /** Null when everybody is on leave. */
  readonly moderator: { readonly name: string; readonly isAsker: boolean } | null;
}

export type EnterKeywordsResult =
  | { readonly kind: 'entered' }
  /** Kept, and shown to nobody else yet: the fields have warnings. */
  | { readonly kind: 'withheld'; readonly view: TeamPoolView }
  /** Null when everybody is on leave. */
  | { readonly kind: 'not-moderator'; readonly moderator: string | null }
  | { readonly kind: 'over' }
  | { readonly kind: 'not-yours' };

/** The team's keywords of today, and who may enter some for everybody; or why there are none. */
export async function findTeamPool(
  store: Store,
  resolveNames: ResolveNames,
  asker: Asker,
  now: Date,
): Promise<TeamPoolView | NoLog> {
  const place = await findPlace(store, asker, now);
  if (place.kind !== 'place') return place;
  const logDay = readLogDay(place, null, now);
  if (typeof logDay !== 'string') return logDay;
  return readTeamPool(store, resolveNames, place, logDay);
}

async function readTeamPool(
  store: Store,
  resolveNames: ResolveNames,
  place: Place,
  logDay: LogDate,
): Promise<TeamPoolView> {
  const { camper, calendar, language } = place;
  const pool = await readPool(store, resolveNames, place, logDay);
  const moderator = await findModerator(store, place, logDay);
  const fields = await listKeywordFields(store, place, logDay);
  const notes = await readNotes(store, place, logDay, fields);
  return {
    kind: 'pool',
    language,
    camperId: camper.id,
    logDay,
    day: calendar.dayOf(logDay).day,
    fields: await Promise.all(
      fields.map(async ({ id, label }) => {
        const merged = mergePool(pool.filter(({ field }) => field === id));
        const { answer = null, warnings = [] } = notes.get(id) ?? {};
        const note = readRichText(answer, await namesIn(resolveNames, place, answer));
        return { id, label, pool: renderKeywords(merged), count: countKeywords(merged), note, warnings };
      }),
    ),
    moderator: moderator && { name: moderator.name, isAsker: moderator.id === camper.id },
  };
}

/**
 * Keeps what today's moderator entered for everybody, by field id; what was entered before stays kept beside it. Posts
 * that have it are made anew. What holds something that its moderator is to be warned of comes to nobody else.
 */
export async function enterKeywords(
  store: Store,
  resolveNames: ResolveNames,
  enqueueDeliveries: EnqueueDeliveries,
  asker: Pick<Asker, 'workspaceId' | 'userId'>,
  entered: {
    readonly camperId: string;
    readonly logDay: LogDate;
    readonly answers: Readonly<Record<string, unknown>>;
    /** Marks of what they were warned of and let be. */
    readonly ignored?: readonly string[];
  },
  now: Date,
): Promise<EnterKeywordsResult> {
  const { camperId, logDay, ignored = [] } = entered;
  const camper = await findOwnCamper(store, asker, camperId, 'open-log');
  if (camper === null) return { kind: 'not-yours' };
  const place = await readPlace(camper, now);
  if (!place.calendar.isLogDay(logDay) || place.calendar.logDayOf(now) !== logDay) return { kind: 'over' };
  const moderator = await findModerator(store, place, logDay);
  if (moderator?.id !== camperId) return { kind: 'not-moderator', moderator: moderator?.name ?? null };
  const fields = await listKeywordFields(store, place, logDay);
  const notes = await readNotes(store, place, logDay, fields);
  await store.transaction(async (kept) => {
    for (const mark of ignored) await kept.ignoredFindings.insert(camperId, mark, now);
    for (const { id } of fields) {
      if (!Object.hasOwn(entered.answers, id)) continue;
      const answer = readAnswer(entered.answers[id]);
      // What the window did not show stays.
      if (answer === null && notes.get(id)?.isHidden) continue;
      const note = { teamId: camper.teamId, logDay, field: id, answer };
      await kept.pools.insertNote({ ...note, enteredBy: asker.userId, enteredAt: now });
    }
    await oweTeam(kept, enqueueDeliveries, place, { logDay, isPoolChanged: true, isForAll: true }, now);
  });
  const kept = await readNotes(store, place, logDay, fields);
  return fields.some(({ id }) => kept.get(id)?.warnings.length)
    ? { kind: 'withheld', view: await readTeamPool(store, resolveNames, place, logDay) }
    : { kind: 'entered' };
}

/** What a moderator entered into a field; hidden, as if empty, from everybody else while it has warnings. */
interface ReadNote {
  readonly answer: Answer | null;
  readonly warnings: readonly FindingWarning[];
  readonly isHidden: boolean;
}

async function readNotes(
  store: Store,
  { camp, camper }: Place,
  logDay: LogDate,
  fields: readonly FormField[],
): Promise<ReadonlyMap<string, ReadNote>> {
  const notes = new Map<string, ReadNote>();
  for (const { camperId, field, answer } of await store.pools.listNotes(camper.teamId, logDay)) {
    const label = fields.find(({ id }) => id === field)?.label ?? field;
    const rules = await readFindingRules(store, camperId, camp);
    const warnings = findOpenFindings(camperId, rules, [{ label, answer }]);
    const isHidden = warnings.length > 0 && camperId !== camper.id;
    notes.set(field, isHidden ? { answer: null, warnings: [], isHidden } : { answer, warnings, isHidden });
  }
  return notes;
}

async function listKeywordFields(
  store: Store,
  { camp, calendar, language }: Place,
  logDay: LogDate,
): Promise<readonly FormField[]> {
  const template = await findTemplate(store, camp, templateNameOf(camp, calendar, logDay));
  return formFields(template, calendar, logDay, language).filter(({ kind }) => kind === 'keywords');
}

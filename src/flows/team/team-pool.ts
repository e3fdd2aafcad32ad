import type { Language, LogDate } from '../../camp/camp.ts';
import { countKeywords } from '../../camp/keyword-pool.ts';
import { type FormField, formFields } from '../../post/form-fields.ts';
import type { PoolNote } from '../../store/pools.ts';
import type { Store } from '../../store/store.ts';
import { createFindingSearch } from '../../text/find-findings.ts';
import { renderKeywords } from '../../text/keyword-tree.ts';
import { readRichText } from '../../text/read-rich-text.ts';
import type { RichText } from '../../text/rich-text.ts';
import { type FindingWarning, findOpenFindings } from '../finding/find-warnings.ts';
import { isWithheld, readFindingRules } from '../finding/finding-rules.ts';
import type { EnqueueDeliveries } from '../owed/owe-now.ts';
import type { ResolveNames } from '../place/find-mentioned.ts';
import { findOwnCamper } from '../place/find-own-camper.ts';
import { type Asker, findPlace, type NoLog, type Place, readLogDay, readPlace } from '../place/find-place.ts';
import { readAnswer } from '../place/read-answer.ts';
import { findTemplate, templateNameOf } from '../template/camp-template.ts';
import { findModerator } from './find-moderator.ts';
import { oweTeam } from './owe-team.ts';
import { mergePool, namesIn, readPool } from './read-pool.ts';

/** A field of keywords, what the team has in it, and what the asker entered for everybody. */
export interface PoolField extends Pick<FormField, 'id' | 'label'> {
  readonly pool: RichText;
  readonly count: number;
  readonly note: RichText;
  /** What keeps that from the team until the asker changes it or lets it be. */
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
  /** True for the moderator, and for who entered some when they were it. */
  readonly mayEnter: boolean;
}

/** What a moderator entered into the window that they opened. */
export interface EnteredKeywords {
  readonly camperId: string;
  readonly logDay: LogDate;
  /** By field id. */
  readonly answers: Readonly<Record<string, unknown>>;
  /** Marks of what they were warned of and let be. */
  readonly ignored?: readonly string[];
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
  const own = await listOwnNotes(store, place, logDay);
  const rules = await readFindingRules(store, camper.id, place.camp);
  return {
    kind: 'pool',
    language,
    camperId: camper.id,
    logDay,
    day: calendar.dayOf(logDay).day,
    fields: await Promise.all(
      fields.map(async ({ id, label }) => {
        const merged = mergePool(pool.filter(({ field }) => field === id));
        const answer = own.find(({ field }) => field === id)?.answer ?? null;
        const note = readRichText(answer, await namesIn(resolveNames, place, answer));
        const warnings = findOpenFindings(camper.id, rules, [{ label, answer }]);
        return { id, label, pool: renderKeywords(merged), count: countKeywords(merged), note, warnings };
      }),
    ),
    moderator: moderator && { name: moderator.name, isAsker: moderator.id === camper.id },
    mayEnter: moderator?.id === camper.id || own.length > 0,
  };
}

/**
 * Keeps what a moderator of today entered for everybody, by field id: in place of what they entered before, which stays
 * kept beside it, and next to what other moderators of today did. Posts that have it are made anew. What holds
 * something that they are to be warned of comes to nobody else.
 */
export async function enterKeywords(
  store: Store,
  resolveNames: ResolveNames,
  enqueueDeliveries: EnqueueDeliveries,
  asker: Pick<Asker, 'workspaceId' | 'userId'>,
  entered: EnteredKeywords,
  now: Date,
): Promise<EnterKeywordsResult> {
  const result = await store.transaction((kept) => keepNotes(kept, enqueueDeliveries, asker, entered, now));
  if (result.kind !== 'withheld') return result;
  return { kind: 'withheld', view: await readTeamPool(store, resolveNames, result.place, entered.logDay) };
}

async function keepNotes(
  kept: Store,
  enqueueDeliveries: EnqueueDeliveries,
  asker: Pick<Asker, 'workspaceId' | 'userId'>,
  { camperId, logDay, answers, ignored = [] }: EnteredKeywords,
  now: Date,
): Promise<
  | Exclude<EnterKeywordsResult, { readonly kind: 'withheld' }>
  | { readonly kind: 'withheld'; readonly place: Place }
> {
  const camper = await findOwnCamper(kept, asker, camperId, 'open-log');
  if (camper === null) return { kind: 'not-yours' };
  const place = await readPlace(camper, now);
  if (!place.calendar.isLogDay(logDay) || place.calendar.logDayOf(now) !== logDay) return { kind: 'over' };
  const { teamId } = camper;
  await kept.teams.lock(teamId);
  const moderator = await findModerator(kept, place, logDay);
  const before = await listOwnNotes(kept, place, logDay);
  if (moderator?.id !== camperId && before.length === 0) {
    return { kind: 'not-moderator', moderator: moderator?.name ?? null };
  }
  for (const mark of ignored) await kept.ignoredFindings.insert(camperId, mark, now);
  const search = createFindingSearch(place.camp.confidentialWords);
  const withheld: string[] = [];
  for (const { id: field } of await listKeywordFields(kept, place, logDay)) {
    const known = before.find((note) => note.field === field);
    const answer = Object.hasOwn(answers, field) ? readAnswer(answers[field]) : (known?.answer ?? null);
    if (answer !== null || known)
      await kept.pools.insertNote({ teamId, logDay, field, answer, enteredBy: asker.userId, enteredAt: now });
    if (await isWithheld(kept, camperId, search, answer)) withheld.push(field);
  }
  await oweTeam(kept, enqueueDeliveries, place, { logDay, isPoolChanged: true, isForAll: true }, now);
  return withheld.length > 0 ? { kind: 'withheld', place } : { kind: 'entered' };
}

async function listOwnNotes(store: Store, { camper }: Place, logDay: LogDate): Promise<readonly PoolNote[]> {
  const notes = await store.pools.listNotes(camper.teamId, logDay);
  return notes.filter(({ camperId }) => camperId === camper.id);
}

async function listKeywordFields(
  store: Store,
  { camp, calendar, language }: Place,
  logDay: LogDate,
): Promise<readonly FormField[]> {
  const template = await findTemplate(store, camp, templateNameOf(camp, calendar, logDay));
  return formFields(template, calendar, logDay, language).filter(({ kind }) => kind === 'keywords');
}

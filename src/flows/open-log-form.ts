import type { Language, LogDate } from '../camp/camp.ts';
import type { Answer, LogKind } from '../camp/daily-log.ts';
import { wallClockAt } from '../camp/wall-clock.ts';
import { type FormField, formFields } from '../post/form-fields.ts';
import type { Store } from '../store/store.ts';
import { renderKeywords } from '../text/keyword-tree.ts';
import type { Names } from '../text/read-rich-text.ts';
import type { RichText } from '../text/rich-text.ts';
import { findTemplate, templateNameOf } from './camp-template.ts';
import { type AskedToDo, findAskedToDos } from './carry-to-dos.ts';
import { findSharing, type Sharing } from './choose-sharing.ts';
import { collectAnswers } from './collect-answers.ts';
import type { ResolveNames } from './find-mentioned.ts';
import { type Asker, findPlace, type NoLog, type Place } from './find-place.ts';
import { type FormDay, listFormDays } from './list-form-days.ts';
import { readLogTarget } from './read-log-target.ts';
import { mergePool, moderatorNote, readPool } from './read-pool.ts';

/** A field of the form with what was written into it before. */
export type LogFormField = FormField & { readonly initial: Answer | null };

/** The form of one log day for one camper. */
export interface LogForm {
  readonly kind: 'form';
  readonly camperId: string;
  readonly campName: string;
  readonly logKind: LogKind;
  /** Of a weekly log the week's last training day. */
  readonly logDay: LogDate;
  /** Two digits. */
  readonly week: string;
  /** `018`, or `028.5` on a day off. */
  readonly day: string;
  readonly language: Language;
  /** Of the log that is there; null for a new one. */
  readonly version: number | null;
  /** Name of the template that the fields are of; a submission gives it back. */
  readonly template: string;
  readonly fields: readonly LogFormField[];
  /** Earlier to-dos that are still open; none for a weekly log. */
  readonly toDos: readonly AskedToDo[];
  /** What the team may read and whose keywords stay out; null for a weekly log, which nobody else sees. */
  readonly sharing: Sharing | null;
  /** Who else can have keywords for the post. */
  readonly teammates: readonly Teammate[];
  /** Keywords of the others so far, by field id. */
  readonly pool: Readonly<Record<string, RichText>>;
  /** Days that the form can be turned to, the newest first; none for a weekly log. */
  readonly days: readonly FormDay[];
  /** Captures up to this number are in the fields. */
  readonly capturesSeen: number;
  /** When the newest draft in the fields was typed, as `HH:mm` of the camp; null when none is. */
  readonly draftedAt: string | null;
  /** What the mentioned are called, as kept with the version; null while that is not known. */
  readonly names: Names | null;
}

/** Somebody whose keywords can come into a post; without a name what a moderator entered for everybody. */
export interface Teammate {
  readonly id: string;
  readonly name: string | null;
}

/** Which log somebody wants to write: `day` as they typed it, null for today; of the week that holds it when weekly. */
export interface FormWish extends Asker {
  readonly day: string | null;
  readonly logKind?: LogKind;
}

/** The form of a log, or why there is none. */
export async function openLogForm(
  store: Store,
  resolveNames: ResolveNames,
  { logKind = 'daily', ...asker }: FormWish,
  now: Date,
): Promise<LogForm | NoLog> {
  const place = await findPlace(store, asker, now);
  if (place.kind !== 'place') return place;
  const logDay = readLogTarget(place, logKind, asker.day, now);
  if (typeof logDay !== 'string') return logDay;
  const { camp, camper, calendar, language } = place;
  const { week, day } = calendar.dayOf(logDay);
  const log = await store.logs.find(camper.id, logDay, logKind);
  // A log that is there keeps the fields it was written in, whatever the camp asks since.
  const name = log?.template ?? templateNameOf(camp, calendar, logDay, logKind);
  const template = await findTemplate(store, camp, name);
  const fields = formFields(template, calendar, logDay, language);
  const collected = await collectAnswers(
    store,
    { camperId: camper.id, logKind, logDay },
    fields.map(({ id }) => id),
    log,
  );
  const { capturesSeen, draftedAt, answers, isNewer } = collected;
  const isDaily = logKind === 'daily';
  const toDos = isDaily ? await findAskedToDos(store, camper.id, calendar, logDay, answers) : [];
  return {
    kind: 'form',
    camperId: camper.id,
    campName: camp.name,
    logKind,
    logDay,
    week: String(week).padStart(2, '0'),
    day,
    language,
    version: log?.version ?? null,
    template: template.name,
    fields: fields.map((field) => ({ ...field, initial: answers[field.id] ?? null })),
    toDos,
    sharing: isDaily ? await findSharing(store, camper.id, template.fields, log) : null,
    ...(isDaily ? await readTeam(store, resolveNames, place, logDay, fields) : { teammates: [], pool: {} }),
    days: isDaily ? await listFormDays(store, place, logDay, now) : [],
    capturesSeen,
    draftedAt: draftedAt && wallClockAt(draftedAt, camp.timeZone).time.slice(0, 5),
    // What was typed since may mention others.
    names: isNewer ? null : (log?.names ?? null),
  };
}

/** Teammates, and a moderator's note as one of them, with the keywords that they have by now. */
async function readTeam(
  store: Store,
  resolveNames: ResolveNames,
  place: Place,
  logDay: LogDate,
  fields: readonly FormField[],
): Promise<Pick<LogForm, 'teammates' | 'pool'>> {
  const keywords = fields.filter(({ kind }) => kind === 'keywords');
  if (keywords.length === 0) return { teammates: [], pool: {} };
  const team = await store.campers.listActive(place.camper.teamId);
  const others = (await readPool(store, resolveNames, place, logDay)).filter(
    ({ who }) => who !== place.camper.id,
  );
  const pool = keywords.map(({ id }) => {
    const theirs = others.filter(({ field }) => field === id);
    return [id, renderKeywords(mergePool(theirs))] as const;
  });
  const note = others.some(({ who }) => who === moderatorNote) ? [{ id: moderatorNote, name: null }] : [];
  return {
    teammates: [
      ...team.filter(({ id }) => id !== place.camper.id).map(({ id, name }) => ({ id, name })),
      ...note,
    ],
    pool: Object.fromEntries(pool.filter(([, text]) => text.length > 0)),
  };
}

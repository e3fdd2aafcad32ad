import type { LogDate } from '../../camp/camp.ts';
import type { LogKind } from '../../camp/daily-log.ts';
import type { FormField } from '../../post/form-fields.ts';
import type { Store } from '../../store/store.ts';
import { renderKeywords } from '../../text/keyword-tree.ts';
import type { RichText } from '../../text/rich-text.ts';
import type { ResolveNames } from '../place/find-mentioned.ts';
import { type Asker, findPlace, type NoLog, type Place } from '../place/find-place.ts';
import { readLogTarget } from '../place/read-log-target.ts';
import { findSharing, type Sharing } from '../team/choose-sharing.ts';
import { mergePool, moderatorNote, readPool } from '../team/read-pool.ts';
import { answersIn, readWritten, type WrittenLog } from '../written/read-written.ts';
import { type AskedToDo, findAskedToDos } from './carry-to-dos.ts';
import { type FormDay, listFormDays } from './list-form-days.ts';

/** The form of one log day for one camper. */
export interface LogForm extends WrittenLog {
  readonly kind: 'form';
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
  const { camper, calendar } = place;
  const { log, fields: asked, ...written } = await readWritten(store, place, logKind, logDay);
  const form = { kind: 'form', ...written, fields: asked } as const;
  if (logKind === 'weekly') return { ...form, toDos: [], sharing: null, teammates: [], pool: {}, days: [] };
  const [toDos, sharing, team, days] = await Promise.all([
    findAskedToDos(store, camper.id, calendar, logDay, answersIn(asked)),
    findSharing(store, camper.id, asked, log),
    readTeam(store, resolveNames, place, logDay, asked),
    listFormDays(store, place, logDay, now),
  ]);
  return { ...form, toDos, sharing, ...team, days };
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
  const [team, everybodys] = await Promise.all([
    store.campers.listActive(place.camper.teamId),
    readPool(store, resolveNames, place, logDay),
  ]);
  const others = everybodys.filter(({ who }) => who !== place.camper.id);
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

import { isDeepStrictEqual } from 'node:util';
import type { LogDate } from '../../camp/camp.ts';
import type { LogKind } from '../../camp/daily-log.ts';
import { settleAll } from '../../store/settle-all.ts';
import type { Store } from '../../store/store.ts';
import type { EnqueueDeliveries } from '../owed/owe-now.ts';
import { findOwnCamper } from '../place/find-own-camper.ts';
import { readPlace } from '../place/find-place.ts';
import { isWritable } from '../place/read-log-target.ts';
import { changeSharing, findSharing, keepSharing, type SharingChoice } from '../team/choose-sharing.ts';
import { oweTeam } from '../team/owe-team.ts';
import { findTemplate, templateNameOf } from '../template/camp-template.ts';
import { isWaiting, listCaptures } from '../written/collect-answers.ts';
import { findTheirs, mergeAnswers, type OpenedForm } from '../written/merge-answers.ts';
import { settleDrafts } from '../written/settle-drafts.ts';
import { addToDos, keepToDos, type ToDoChoice } from './carry-to-dos.ts';
import { type FieldProblem, findProblems, readAnswers } from './check-answers.ts';
import { keepVersion } from './keep-version.ts';

export interface Submission {
  readonly workspaceId: string;
  readonly userId: string;
  readonly camperId: string;
  /** Absent: daily. */
  readonly logKind?: LogKind;
  readonly logDay: LogDate;
  /** Of the form that was filled; absent: the one that a new form has. */
  readonly template?: string;
  /** By field id, as the form's state gave them; whatever is no text counts as empty. */
  readonly answers: Readonly<Record<string, unknown>>;
  /** What became of earlier to-dos, by their id. */
  readonly toDos?: Readonly<Record<string, ToDoChoice>>;
  /** What the team may read and whose keywords come in. */
  readonly sharing?: SharingChoice;
  /** How the form was when it was opened; absent where nobody knows. */
  readonly opened?: OpenedForm;
}

export type SubmitResult =
  /** `changed` is false when the same answers were there already: a double click owes nothing twice. */
  | { readonly ok: true; readonly logDay: LogDate; readonly version: number; readonly changed: boolean }
  | { readonly ok: false; readonly problems: Readonly<Record<string, FieldProblem>> };

const openedEmpty: OpenedForm = { version: 0, capturesSeen: 0, untouched: [] };

/**
 * Keeps a new version of a log and, in the same transaction, notes that the bot owes the camper its post, and the
 * team's message of the day one more log.
 * Wrong input comes back by field and keeps nothing. Whoever has left the team still has what they typed
 * kept. Another device may have submitted since the form was opened: of the fields that nobody touched here its
 * words stay. Captures that the form did not show yet are added below their field. Throws when the database is out of
 * reach: nothing is kept then.
 */
export async function submitLog(
  store: Store,
  enqueueDeliveries: EnqueueDeliveries,
  submission: Submission,
  now: Date,
): Promise<SubmitResult> {
  const { camperId, logKind = 'daily', logDay, opened = openedEmpty, toDos = {} } = submission;
  const firstField = Object.keys(submission.answers)[0] ?? 'log';
  const camper = await findOwnCamper(store, submission, camperId, 'save-log');
  if (camper === null) {
    return { ok: false, problems: { [firstField]: { code: 'not-yours' } } };
  }
  const place = await readPlace(camper, now);
  const { camp, calendar } = place;
  if (!isWritable(calendar, logKind, logDay, now)) {
    return { ok: false, problems: { [firstField]: { code: 'not-a-log-day' } } };
  }
  const answers = readAnswers(submission.answers);
  const name = submission.template ?? templateNameOf(camp, calendar, logDay, logKind);
  const template = await findTemplate(store, camp, name);
  const problems = findProblems(answers, template.fields, firstField);
  if (Object.keys(problems).length > 0) return { ok: false, problems };

  return store.transaction(async (kept) => {
    const logId = await kept.logs.lock(camperId, logDay, logKind);
    const [before, captures, drafts, known] = await settleAll([
      kept.logs.find(camperId, logDay, logKind),
      listCaptures(kept, { camperId, logKind, logDay }),
      kept.drafts.list({ camperId, logKind, logDay }),
      logKind === 'daily' ? kept.toDos.list(camperId, logDay) : [],
    ]);
    const isBehind = before !== null && before.version > opened.version;
    const shown = isBehind ? await kept.logs.findVersion(logId, opened.version) : before;
    const fields = template.fields.map(({ id }) => id);
    const form = { sent: answers, opened, captures, fields, newest: before, shown };
    const whole = mergeAnswers(form);
    const merged = addToDos(whole, known, toDos, template.fields);
    const chosen = await findSharing(kept, camperId, template.fields, before);
    const sharing =
      logKind === 'daily' ? changeSharing(chosen, submission.sharing ?? {}, template.fields) : chosen;
    const isSame =
      before !== null && isDeepStrictEqual(before.answers, merged) && isDeepStrictEqual(chosen, sharing);
    const version = isSame ? before.version : (before?.version ?? 0) + 1;
    const waiting = captures.filter(isWaiting);
    const taken = waiting.map(({ id }) => id);
    const sentForm = { ...form, drafts, theirs: findTheirs(form), merged, version };
    const isPoolChanged = template.fields.some(
      ({ id, kind }) =>
        kind === 'keywords' &&
        // The team has what waited already: the form may have taken it out.
        (waiting.some(({ field }) => field === id) ||
          !isDeepStrictEqual(before?.answers[id], merged[id]) ||
          chosen.shared.includes(id) !== sharing.shared.includes(id)),
    );
    const said = { logId, version, template: template.name, answers: merged, ...sharing };
    const about = { camperId, logKind, logDay, isPoolChanged };
    // To-dos first, in all their steps, and the team after them: whoever locks both does so in this order.
    if (logKind === 'daily') await keepToDos(kept, camperId, logDay, merged, known, toDos, template.fields);
    await settleAll([
      kept.captures.take(taken, version),
      settleDrafts(kept, { camperId, logKind, logDay }, sentForm, now),
      !isDeepStrictEqual(chosen, sharing) && keepSharing(kept, camperId, template.fields, sharing),
      !isSame && keepVersion(kept, enqueueDeliveries, place, { ...about, ...said }, now),
      isSame && isPoolChanged && oweTeam(kept, enqueueDeliveries, place, { logDay, isPoolChanged }, now),
    ]);
    return { ok: true, logDay, version, changed: !isSame };
  });
}

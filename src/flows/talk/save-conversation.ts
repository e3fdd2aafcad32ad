import type { Calendar } from '../../camp/calendar.ts';
import type { StoredConversation } from '../../store/conversations.ts';
import type { Store } from '../../store/store.ts';
import { findEarlierToDos } from '../log/carry-to-dos.ts';
import type { FieldProblem } from '../log/check-answers.ts';
import { submitLog } from '../log/submit-log.ts';
import type { EnqueueDeliveries } from '../owed/owe-now.ts';
import { answersIn, type WrittenLog } from '../written/read-written.ts';

/**
 * How saving went; `field` is the one that keeps the log from being saved. `toDosLeft` counts the to-dos of earlier
 * days of which the log says nothing: the form asks what became of them.
 */
export type TalkSaved =
  | { readonly kind: 'saved'; readonly changed: boolean; readonly toDosLeft: number }
  | { readonly kind: 'refused'; readonly field: string; readonly problem: FieldProblem };

/** Submits a log as it stands, as if its form had been opened and sent untouched. */
export async function saveConversation(
  kept: Store,
  enqueueDeliveries: EnqueueDeliveries,
  { workspaceId, userId, camperId, logDay }: StoredConversation,
  { fields, template, version, capturesSeen }: WrittenLog,
  calendar: Calendar,
  now: Date,
): Promise<TalkSaved> {
  const answers = Object.fromEntries(fields.map(({ id, initial }) => [id, initial]));
  const opened = { version: version ?? 0, capturesSeen, untouched: Object.keys(answers) };
  const submission = { workspaceId, userId, camperId, logDay, template, answers, opened };
  const result = await submitLog(kept, enqueueDeliveries, submission, now);
  if (result.ok) {
    const toDos = await findEarlierToDos(kept, camperId, calendar, logDay, answersIn(fields));
    return { kind: 'saved', changed: result.changed, toDosLeft: toDos.length };
  }
  const first = fields.find(({ id }) => id in result.problems)?.id;
  const [field, problem] = Object.entries(result.problems).find(([id]) => id === first) ?? [];
  if (field === undefined || problem === undefined) throw new Error('a log was refused without a reason');
  return { kind: 'refused', field, problem };
}

import type { Answers } from '../../camp/daily-log.ts';
import type { StoredCapture } from '../../store/captures.ts';
import type { Draft, LogKey } from '../../store/drafts.ts';
import type { Store } from '../../store/store.ts';
import { readsSame, withCaptures } from './collect-answers.ts';
import type { OpenedForm } from './merge-answers.ts';

/** A form that was sent, and what became of it. */
export interface SentForm {
  readonly opened: OpenedForm;
  /** Ids of the fields that it had. */
  readonly fields: readonly string[];
  readonly sent: Answers;
  /** Fields of which it has what another device said. */
  readonly theirs: readonly string[];
  /** What the log says now. */
  readonly merged: Answers;
  readonly version: number;
  readonly captures: readonly StoredCapture[];
  readonly drafts: readonly Draft[];
}

/**
 * Ends the drafts that a version has or says otherwise. What was typed later on another device waits on, and so does
 * what the form did not show in a field that nobody touched in it.
 */
export async function settleDrafts(store: Store, key: LogKey, form: SentForm, now: Date): Promise<void> {
  const { opened, fields, sent, theirs, merged, version, captures, drafts } = form;
  const moment = (now.getTime() / 1000).toFixed(6);
  const settled = fields.flatMap((field) => {
    const draft = drafts.find((each) => each.field === field) ?? null;
    const shown = draft && withCaptures(draft, captures, fields, opened.capturesSeen);
    // Clocks differ: what reads as it was sent is part of it, whenever it was typed.
    const isSent = draft !== null && (readsSame(draft.answer, sent[field]) || readsSame(shown, sent[field]));
    const isOlder = draft === null || Number(draft.typedAt) <= Number(moment);
    const isWord = !opened.untouched.includes(field) && (isOlder || isSent);
    const isIn = isSent && !theirs.includes(field);
    if (!isWord && !isIn) return [];
    const typedAt = isWord && isOlder ? moment : (draft?.typedAt ?? moment);
    return [{ field, answer: merged[field] ?? null, typedAt, version }];
  });
  await store.drafts.settle(key, settled);
}

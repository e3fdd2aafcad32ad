import type { Answer } from '../camp/daily-log.ts';
import type { StoredCapture } from '../store/captures.ts';
import type { Draft, LogKey } from '../store/drafts.ts';
import type { StoredLog } from '../store/logs.ts';
import type { Store } from '../store/store.ts';
import { appendRichText } from '../text/append-rich-text.ts';

/** What a form is filled with. */
export interface CollectedAnswers {
  /** By field id; a field with nothing in it is not there. */
  readonly answers: Readonly<Record<string, Answer>>;
  /** Captures up to this number are in the answers. */
  readonly capturesSeen: number;
  /** When the newest draft among the answers was typed; null when there is none. */
  readonly draftedAt: Date | null;
}

/**
 * Everything that somebody has written for a log so far: for each field what was typed last, in a draft or in the
 * newest version, and below it what was captured since.
 */
export async function collectAnswers(
  store: Store,
  key: LogKey,
  fields: readonly string[],
  log: StoredLog | null,
): Promise<CollectedAnswers> {
  const kept = await store.drafts.list(key);
  const drafts = kept.filter((draft) => log === null || momentOf(draft) > log.submittedAt.getTime());
  const waiting = (await listCaptures(store, key)).filter(isWaiting);
  const answers: Record<string, Answer> = {};
  for (const field of fields) {
    const draft = drafts.find((each) => each.field === field);
    const base = draft ? draft.answer : (log?.answers[field] ?? null);
    const added = waiting.filter(
      (capture) => fieldOf(capture, fields) === field && capture.number > (draft?.capturesSeen ?? 0),
    );
    const answer = added.reduce((sum: Answer | null, capture) => appendRichText(sum, capture.answer), base);
    if (answer !== null) answers[field] = answer;
  }
  const shown = drafts.filter(({ field }) => fields.includes(field)).map(momentOf);
  return {
    answers,
    capturesSeen: waiting.at(-1)?.number ?? 0,
    draftedAt: shown.length === 0 ? null : new Date(Math.max(...shown)),
  };
}

/** True for a capture that is not part of its log yet. */
export function isWaiting({ version }: StoredCapture): boolean {
  return version === null;
}

/** The captures of a log, oldest first; a week's log has none. */
export async function listCaptures(
  store: Store,
  { camperId, logKind, logDay }: LogKey,
): Promise<readonly StoredCapture[]> {
  return logKind === 'daily' ? store.captures.list(camperId, logDay) : [];
}

/** The field that a capture belongs to: its own, or the first when the template has that no more. */
export function fieldOf({ field }: StoredCapture, fields: readonly string[]): string {
  return fields.includes(field) ? field : (fields[0] ?? field);
}

function momentOf({ typedAt }: Draft): number {
  return Number(typedAt) * 1000;
}

import { isDeepStrictEqual } from 'node:util';
import type { Answer } from '../../camp/daily-log.ts';
import type { StoredCapture } from '../../store/captures.ts';
import type { Draft, LogKey } from '../../store/drafts.ts';
import type { StoredLog } from '../../store/logs.ts';
import { settleAll } from '../../store/settle-all.ts';
import type { Store } from '../../store/store.ts';
import { appendRichText } from '../../text/append-rich-text.ts';
import { readRichText } from '../../text/read-rich-text.ts';

/** What a form is filled with. */
export interface CollectedAnswers {
  /** By field id; a field with nothing in it is not there. */
  readonly answers: Readonly<Record<string, Answer>>;
  /** Captures up to this number are in the answers, or were and are no more. */
  readonly capturesSeen: number;
  /** When the newest draft among the answers was typed; null when none says something else than the log. */
  readonly draftedAt: Date | null;
  /** True when something in the answers is in no version yet. */
  readonly isNewer: boolean;
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
  const [noted, captures] = await settleAll([store.drafts.list(key), listCaptures(store, key)]);
  const drafts = noted.filter(({ version }) => version === null);
  const waiting = captures.filter(isWaiting);
  const answers: Record<string, Answer> = {};
  const draftedAt: number[] = [];
  for (const field of fields) {
    const draft = drafts.find((each) => each.field === field);
    const written = log?.answers[field] ?? null;
    const answer = draft
      ? withCaptures(draft, captures, fields)
      : addAll(
          written,
          waiting.filter((capture) => fieldOf(capture, fields) === field),
        );
    if (draft && !readsSame(answer, written)) draftedAt.push(Number(draft.typedAt) * 1000);
    if (answer !== null) answers[field] = answer;
  }
  return {
    answers,
    capturesSeen: captures.at(-1)?.number ?? 0,
    draftedAt: draftedAt.length === 0 ? null : new Date(Math.max(...draftedAt)),
    isNewer: draftedAt.length > 0 || waiting.length > 0,
  };
}

/** A draft with the captures below it that came since its form was opened, up to a number. */
export function withCaptures(
  { field, answer, capturesSeen }: Draft,
  captures: readonly StoredCapture[],
  fields: readonly string[],
  upTo = Number.POSITIVE_INFINITY,
): Answer | null {
  const isLate = ({ number }: StoredCapture) => number > capturesSeen && number <= upTo;
  return addAll(
    answer,
    captures.filter((capture) => fieldOf(capture, fields) === field && isLate(capture)),
  );
}

/** True when both read the same, in whatever pieces Slack gives them. */
export function readsSame(one: Answer | null | undefined, other: Answer | null | undefined): boolean {
  return isDeepStrictEqual(readRichText(one ?? null), readRichText(other ?? null));
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

function addAll(base: Answer | null, captures: readonly StoredCapture[]): Answer | null {
  return captures.reduce((sum: Answer | null, { answer }) => appendRichText(sum, answer), base);
}

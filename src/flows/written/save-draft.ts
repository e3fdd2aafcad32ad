import type { Answer } from '../../camp/daily-log.ts';
import type { LogKey } from '../../store/drafts.ts';
import type { Store } from '../../store/store.ts';
import { findOwnCamper } from '../place/find-own-camper.ts';
import { readAnswer } from '../place/read-answer.ts';

/** What somebody has typed into fields of a form that is still open. */
export interface TypedFields extends LogKey {
  readonly workspaceId: string;
  readonly userId: string;
  /** By field id, as the form's state gave them; whatever is no text counts as emptied. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** Slack's `action_ts`: seconds since 1970 as text. */
  readonly typedAt: string;
  /** Captures up to this number were in the form when it was opened. */
  readonly capturesSeen: number;
}

/**
 * Keeps what was typed, each field by itself: one that was typed later stays. False for a log of somebody
 * else, of which nothing is kept.
 */
export async function saveDraft(store: Store, typed: TypedFields): Promise<boolean> {
  const { camperId, logKind, logDay, typedAt, capturesSeen } = typed;
  if ((await findOwnCamper(store, typed, camperId, 'save-draft')) === null) return false;
  const drafts = Object.entries(typed.fields).map(([field, value]) => ({
    field,
    answer: readAnswer(value) satisfies Answer | null,
    typedAt,
    capturesSeen,
  }));
  // Each is kept by itself: what was typed into one field waits for no other.
  for (const draft of drafts) await store.drafts.save({ camperId, logKind, logDay }, draft);
  return true;
}

import type { TalkMessage, Walk } from '../../camp/conversation.ts';
import type { Composing } from './compose-fields.ts';

/** What there is to say to a new message: where the conversation stands now, and what became of what was said. */
export type ToldOfAdded =
  | { readonly kind: 'kept' | 'no-text' | 'asked' | 'help' | 'no-field' | 'stopped' }
  /** Said while no field was asked for: it is in none. */
  | { readonly kind: 'loose' }
  /** What was in no field, or said in a thread of an earlier one, is in this one now. */
  | { readonly kind: 'placed'; readonly field: string }
  /** Said in a thread from before the conversation: no part of it. */
  | { readonly kind: 'aside'; readonly thread: string };

/** A message was changed or deleted after its log was saved (`edited-later`), or its text elsewhere (`edited-elsewhere`). */
export interface ToldOfChange {
  readonly kind: 'edited-later' | 'edited-elsewhere';
}

/** A conversation before and after a new message. */
export interface Added {
  readonly messages: readonly TalkMessage[];
  readonly before: Walk;
  readonly after: Walk;
  readonly fields: readonly string[];
  /** True when it rests and was saved before. */
  readonly isSaved: boolean;
}

/** Whoever says more after as long has to hear again that it is in no field. */
const sameBreathS = 10 * 60;

/** What there is to say to a new message; nothing but a hint where the conversation rests, null for silence. */
export function describeAdded(
  message: TalkMessage,
  added: Added,
): ToldOfAdded | ToldOfChange | { readonly kind: 'hint' } | null {
  const { messages, before, after, fields } = added;
  const { position, fieldOf, aside } = after;
  const { said, thread } = message;
  if (thread !== null && aside.has(message.ts)) return { kind: 'aside', thread };
  if (said.kind === 'text') return describeText(message, added);
  if (said.kind === 'help') return { kind: 'help' };
  if (said.kind === 'stop') return { kind: 'stopped' };
  const isField = said.kind !== 'edit' || (said.number >= 1 && said.number <= fields.length);
  if (!isField) return { kind: 'no-field' };
  if (position.kind === 'rest') return { kind: 'hint' };
  const placed = messages.find(({ ts, answer }) => answer && fieldOf.has(ts) && !before.fieldOf.has(ts));
  const field = placed && fieldOf.get(placed.ts);
  return field === undefined ? { kind: 'asked' } : { kind: 'placed', field };
}

function describeText(
  { ts, answer }: TalkMessage,
  { messages, after, fields, isSaved }: Added,
): ToldOfAdded | ToldOfChange | null {
  const { position, fieldOf, aside } = after;
  if (answer === null) return { kind: 'no-text' };
  const field = fieldOf.get(ts);
  const last = messages.findLast((each) => each.ts < ts && !aside.has(each.ts));
  // Once for each time that a field is written into, not below every message.
  const isMore = last?.said.kind === 'text' && fieldOf.get(last.ts) === field;
  if (field !== undefined) {
    if (isMore) return null;
    if (position.kind === 'field' && fields[position.index] === field) return { kind: 'kept' };
    return isSaved ? { kind: 'edited-later' } : { kind: 'placed', field };
  }
  return isMore && Number(ts) - Number(last.ts) < sameBreathS ? null : { kind: 'loose' };
}

/** What there is to say to an edit or a deletion: a log that was saved, or a text from elsewhere, does not follow it. */
export function describeChange({ changed, isMissed }: Composing, isSaved: boolean): ToldOfChange | null {
  if (isMissed) return { kind: 'edited-elsewhere' };
  return changed.length > 0 && isSaved ? { kind: 'edited-later' } : null;
}

import type { Asking, TalkMessage, Walk } from '../../camp/conversation.ts';
import type { Composing } from './compose-fields.ts';

/** What there is to say to a new message: where the conversation stands now, and what became of what was said. */
export type ToldOfAdded =
  | { readonly kind: 'kept' | 'no-text' | 'asked' | 'help' | 'no-field' | 'stopped' }
  /** Said while no field was asked for: it is in none. */
  | { readonly kind: 'loose' }
  /** What was in no field, or said in a thread of an earlier one, is in this one now. */
  | { readonly kind: 'placed'; readonly field: string }
  /** Said in a thread from before the conversation: no part of it. */
  | { readonly kind: 'aside'; readonly thread: string }
  /** A word in the thread of another field than the one asked for: it moves nothing. */
  | { readonly kind: 'astray'; readonly thread: string };

/**
 * A message was changed or deleted after its log was saved (`edited-later`), or its text elsewhere
 * (`edited-elsewhere`).
 */
export interface ToldOfChange {
  readonly kind: 'edited-later' | 'edited-elsewhere';
}

/** A conversation before and after a new message. */
export interface Added {
  readonly messages: readonly TalkMessage[];
  readonly before: Walk;
  readonly after: Walk;
  readonly asking: Asking;
  /** True when it rests and was saved before. */
  readonly isSaved: boolean;
}

/** Whoever goes on for as long after they were told has to hear again that it is in no field. */
const sameBreathS = 10 * 60;

/** What there is to say to a new message; nothing but a hint where the conversation rests, null for silence. */
export function describeAdded(
  message: TalkMessage,
  added: Added,
): ToldOfAdded | ToldOfChange | { readonly kind: 'hint' } | null {
  const { messages, before, after, asking } = added;
  const { position, fieldOf, aside, astray } = after;
  const { said, thread } = message;
  if (thread !== null && aside.has(message.ts)) return { kind: 'aside', thread };
  if (thread !== null && astray.has(message.ts)) return { kind: 'astray', thread };
  if (said.kind === 'text') return describeText(message, added);
  if (said.kind === 'help') return { kind: 'help' };
  if (said.kind === 'stop') return { kind: 'stopped' };
  const isField = said.kind !== 'edit' || (said.number >= 1 && said.number <= asking.fields.length);
  if (!isField) return { kind: 'no-field' };
  if (position.kind === 'rest') return { kind: 'hint' };
  const placed = messages.find(({ ts, answer }) => answer && fieldOf.has(ts) && !before.fieldOf.has(ts));
  const field = placed && fieldOf.get(placed.ts);
  return field === undefined ? { kind: 'asked' } : { kind: 'placed', field };
}

function describeText(
  { ts, answer }: TalkMessage,
  { messages, after, asking, isSaved }: Added,
): ToldOfAdded | ToldOfChange | { readonly kind: 'hint' } | null {
  const { position, fieldOf, aside } = after;
  if (answer === null) return { kind: 'no-text' };
  const field = fieldOf.get(ts);
  const heard = messages.filter((each) => each.ts <= ts && !aside.has(each.ts));
  const isAlike = (each: TalkMessage) => each.answer !== null && fieldOf.get(each.ts) === field;
  const run = heard.slice(heard.findLastIndex((each) => each.said.kind !== 'text' || !isAlike(each)) + 1);
  if (field === undefined && asking.template === null) {
    return { kind: position.kind === 'rest' ? 'hint' : 'asked' };
  }
  if (field === undefined) return isToldOf(run) ? { kind: 'loose' } : null;
  // Once for each time that a field is written into, not below every message.
  if (run.length > 1) return null;
  if (position.kind === 'field' && asking.fields[position.index] === field) return { kind: 'kept' };
  return isSaved ? { kind: 'edited-later' } : { kind: 'placed', field };
}

/** True when the last of what was said in one go is told of: the first is, and then the next after each breath. */
function isToldOf(run: readonly TalkMessage[]): boolean {
  const times = run.map(({ ts }) => Number(ts));
  const told = times.reduce((last, each) => (each - last < sameBreathS ? last : each));
  return told === times.at(-1);
}

/**
 * What there is to say to an edit or a deletion: a log that was saved, or a text from elsewhere, does not follow it.
 */
export function describeChange({ changed, isMissed }: Composing, isSaved: boolean): ToldOfChange | null {
  if (isMissed) return { kind: 'edited-elsewhere' };
  return changed.length > 0 && isSaved ? { kind: 'edited-later' } : null;
}

import type { TalkMessage, Walk } from '../camp/conversation.ts';
import type { Composing } from './compose-fields.ts';

/** What there is to say to a new message: where the conversation stands now, and what became of what was said. */
export type ToldOfAdded =
  | { readonly kind: 'kept' | 'no-text' | 'asked' | 'help' | 'no-field' | 'stopped' }
  /** Said while no field was asked for: it is in none. */
  | { readonly kind: 'loose' }
  /** What was in no field is in this one now. */
  | { readonly kind: 'placed'; readonly field: string };

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
}

/** Whoever says more after as long has to hear again that it is in no field. */
const sameBreathS = 10 * 60;

/** What there is to say to a new message; nothing but a hint where the conversation rests, null for silence. */
export function describeAdded(
  message: TalkMessage,
  { messages, before, after, fields }: Added,
): ToldOfAdded | { readonly kind: 'hint' } | null {
  const { position, fieldOf } = after;
  const { said } = message;
  if (said.kind === 'text') return describeText(message, messages, after);
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
  messages: readonly TalkMessage[],
  { fieldOf }: Walk,
): ToldOfAdded | null {
  if (answer === null) return { kind: 'no-text' };
  const field = fieldOf.get(ts);
  const last = messages.findLast((each) => each.ts < ts);
  // Once for each time that a field is written into, not below every message.
  const isMore = last?.said.kind === 'text' && fieldOf.get(last.ts) === field;
  if (field !== undefined) return isMore ? null : { kind: 'kept' };
  return isMore && Number(ts) - Number(last.ts) < sameBreathS ? null : { kind: 'loose' };
}

/** What there is to say to an edit or a deletion: a log that was saved, or a text from elsewhere, does not follow it. */
export function describeChange({ changed, isMissed }: Composing, isSaved: boolean): ToldOfChange | null {
  if (isMissed) return { kind: 'edited-elsewhere' };
  return changed.length > 0 && isSaved ? { kind: 'edited-later' } : null;
}

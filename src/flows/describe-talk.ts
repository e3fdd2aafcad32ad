import type { TalkMessage, Walk } from '../camp/conversation.ts';
import type { Composing } from './compose-fields.ts';

/** What there is to say to a new message: where the conversation stands now, or nothing but a hint or silence. */
export function describeAdded(
  { said, answer, ts }: TalkMessage,
  messages: readonly TalkMessage[],
  { fieldOf, position }: Walk,
  fields: readonly string[],
): 'kept' | 'no-text' | 'asked' | 'help' | 'no-field' | 'stopped' | 'hint' | null {
  const last = messages.findLast((message) => message.ts < ts);
  switch (said.kind) {
    case 'help':
      return 'help';
    case 'stop':
      return 'stopped';
    case 'edit':
      return said.number >= 1 && said.number <= fields.length ? 'asked' : 'no-field';
    case 'text': {
      if (position.kind === 'rest') return 'hint';
      if (answer === null) return 'no-text';
      const field = fieldOf.get(ts);
      if (field === undefined) return 'asked';
      // Once for each time that a field is written into, not below every message.
      return last?.said.kind === 'text' && fieldOf.get(last.ts) === field ? null : 'kept';
    }
    default:
      return position.kind === 'rest' ? 'hint' : 'asked';
  }
}

/** What there is to say to an edit or a deletion: a log that was saved, or a text from elsewhere, does not follow it. */
export function describeChange(
  how: 'new' | 'edit' | 'deletion',
  { changed, isMissed }: Composing,
  isSaved: boolean,
): 'edited-later' | 'edited-elsewhere' | null {
  if (isMissed) return how === 'edit' ? 'edited-elsewhere' : null;
  return changed.length > 0 && isSaved ? 'edited-later' : null;
}

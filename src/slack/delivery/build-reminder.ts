import type { ClaimedDelivery } from '../../flows/claim-delivery.ts';
import { buildOpenFormButton } from '../log-form/open-form-button.ts';
import { messagesIn } from '../messages/messages.ts';
import { sayDate } from '../messages/say-date.ts';
import type { Saying } from '../reply.ts';
import { buildPlain } from './build-plain.ts';

/** A delivery that reminds somebody of a prompt that they did not answer. */
export type ReminderDelivery = Extract<ClaimedDelivery, { readonly kind: 'reminder' }>;

/** The reminder's DM: a sentence and the button that opens the form of that log day. */
export function buildReminder({ language, camperId, logDay }: ReminderDelivery): Saying {
  const messages = messagesIn(language);
  const text = messages.reminderText(sayDate(logDay, language));
  return {
    text,
    blocks: [buildPlain(text), buildOpenFormButton(messages.promptButton, { camperId, logDay }, true)],
  };
}

import type { ClaimedDelivery } from '../../flows/delivery/claim-delivery.ts';
import { buildWriteButtons } from '../log-form/write-buttons.ts';
import { messagesIn } from '../messages/messages.ts';
import { sayDate } from '../messages/say-date.ts';
import type { Saying } from '../reply.ts';
import { buildPlain } from './build-plain.ts';

/** A delivery that reminds somebody of a prompt that they did not answer. */
export type ReminderDelivery = Extract<ClaimedDelivery, { readonly kind: 'reminder' }>;

/** The reminder's DM: a sentence and the same buttons as the prompt's. */
export function buildReminder({ language, camperId, logDay }: ReminderDelivery): Saying {
  const messages = messagesIn(language);
  const text = messages.reminderText(sayDate(logDay, language));
  return {
    text,
    blocks: [buildPlain(text), buildWriteButtons(messages, { camperId, logDay })],
  };
}

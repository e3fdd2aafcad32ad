import type { KnownBlock } from '@slack/types';
import type { ClaimedDelivery } from '../../flows/delivery/claim-delivery.ts';
import { buildOpenFormButton } from '../log-form/open-form-button.ts';
import { buildWriteButtons } from '../log-form/write-buttons.ts';
import { messagesIn } from '../messages/messages.ts';
import { sayDate, sayNumber } from '../messages/say-date.ts';
import type { Saying } from '../reply.ts';
import { buildPlain } from './build-plain.ts';

/** A delivery that owes somebody the evening's question. */
export type PromptDelivery = Extract<ClaimedDelivery, { readonly kind: 'prompt' }>;

/** The evening's DM: a sentence and the buttons that open the form of that log day, or ask for it here. */
export function buildPrompt(delivery: PromptDelivery): Saying {
  const { language, campName, camperId, logDay, day, closesWeek } = delivery;
  const messages = messagesIn(language);
  const text = messages.promptText(campName, sayDate(logDay, language), sayNumber(day));
  const blocks: KnownBlock[] = [
    buildPlain(text),
    buildWriteButtons(messages, { camperId, logDay }),
    ...(closesWeek
      ? [buildOpenFormButton(messages.weeklyPromptButton, { camperId, logKind: 'weekly', logDay }, false)]
      : []),
  ];
  return { text, blocks };
}

import type { ClaimedDelivery } from '../../flows/delivery/claim-delivery.ts';
import { buildOpenFormButton } from '../log-form/open-form-button.ts';
import { messagesIn } from '../messages/messages.ts';
import type { Saying } from '../reply.ts';
import { buildPlain } from './build-plain.ts';

/** A delivery that lets somebody know that their logs are missed. */
export type NudgeDelivery = Extract<ClaimedDelivery, { readonly kind: 'nudge' }>;

/** The DM of a nudge: a friendly sentence, and the button that opens the form. */
export function buildNudge({ language, campName, camperId, logDay }: NudgeDelivery): Saying {
  const messages = messagesIn(language);
  const text = messages.nudgeText(campName);
  return {
    text,
    blocks: [buildPlain(text), buildOpenFormButton(messages.nudgeButton, { camperId, logDay }, true)],
  };
}

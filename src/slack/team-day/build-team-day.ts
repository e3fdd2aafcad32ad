import type { ClaimedDelivery } from '../../flows/delivery/claim-delivery.ts';
import type { TeamDayInHand } from '../../flows/team/show-team-day.ts';
import { messagesIn } from '../messages/messages.ts';
import { sayDate, sayNumber } from '../messages/say-date.ts';
import type { Saying } from '../reply.ts';

/** A delivery that lets the team's channel know of a log. */
export type ShareDelivery = Extract<ClaimedDelivery, { readonly kind: 'share' }>;

/** How many have written, in the camp's language; never who has not. */
export function buildTeamDay(
  { campLanguage, logDay, day }: ShareDelivery,
  { now: { written, expected } }: TeamDayInHand,
): Saying {
  const date = sayDate(logDay, campLanguage);
  const numbers = [String(written), String(expected)] as const;
  return { text: messagesIn(campLanguage).teamDay(date, sayNumber(day), ...numbers) };
}

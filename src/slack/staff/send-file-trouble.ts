import type { ClaimedDelivery } from '../../flows/delivery/claim-delivery.ts';
import type { DeliveryOutcome } from '../../flows/delivery/finish-delivery.ts';
import type { SlackClients } from '../clients.ts';
import { buildPlain } from '../delivery/build-plain.ts';
import { outcomeOf } from '../delivery/delivery-outcome.ts';
import { findDelivered } from '../delivery/find-message.ts';
import { postOwed } from '../delivery/post-owed.ts';
import { messagesIn } from '../messages/messages.ts';
import type { Saying } from '../reply.ts';
import { withoutCode } from '../without-code.ts';

/** A delivery that tells the staff that Slack did not take a post as a file. */
export type FileTroubleDelivery = Extract<ClaimedDelivery, { readonly kind: 'file-trouble' }>;
type StaffMember = FileTroubleDelivery['trouble']['staff'][number];

/** Tells each of the staff in a DM, once; whom Slack refuses to tell (they are gone) is passed over for the others. */
export async function sendFileTrouble(
  clients: SlackClients,
  delivery: FileTroubleDelivery,
): Promise<DeliveryOutcome> {
  const { staff } = delivery.trouble;
  const refusals: string[] = [];
  for (const member of staff) {
    try {
      await tell(clients, delivery, member);
    } catch (error) {
      const outcome = outcomeOf(error);
      if (outcome.kind !== 'failed') return outcome;
      refusals.push(outcome.reason);
    }
  }
  if (refusals.length < staff.length) return { kind: 'sent' };
  return { kind: 'failed', reason: refusals.at(-1) ?? 'the camp has no staff' };
}

async function tell(
  clients: SlackClients,
  delivery: FileTroubleDelivery,
  { userId, language }: StaffMember,
): Promise<void> {
  const channel = await clients.dmWith(userId);
  const delivered = delivery.attempt > 1 ? await findDelivered(clients, channel, null) : null;
  if (delivered?.has(delivery.key) === true) return;
  const saying = buildFileTrouble(delivery, language);
  await postOwed(clients, { channel, key: delivery.key, threadTs: null, saying });
}

function buildFileTrouble(
  { campName, logDay, trouble }: FileTroubleDelivery,
  language: StaffMember['language'],
): Saying {
  const { camperName, logKind, reason } = trouble;
  const command = `/log download ${logKind === 'weekly' ? 'week ' : ''}${logDay}`;
  const text = messagesIn(language).fileTrouble(campName, camperName, codeIn(reason), command);
  return { text, blocks: [buildPlain(withoutCode(text))] };
}

/** A reason that is a code of Slack's; '' for how the way to Slack broke, which is for the log and not for people. */
function codeIn(reason: string): string {
  return /^[a-z0-9_]+$/.test(reason) ? reason : '';
}

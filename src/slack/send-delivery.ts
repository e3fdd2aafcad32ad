import type { ClaimedDelivery } from '../flows/delivery/claim-delivery.ts';
import type { DeliveryOutcome } from '../flows/delivery/finish-delivery.ts';
import type { Flows } from '../flows/flows.ts';
import type { SlackClients } from './clients.ts';
import { buildNudge, type NudgeDelivery } from './delivery/build-nudge.ts';
import { buildPrompt, type PromptDelivery } from './delivery/build-prompt.ts';
import { buildReminder, type ReminderDelivery } from './delivery/build-reminder.ts';
import { outcomeOf } from './delivery/delivery-outcome.ts';
import { type SendDeliveryDeps, sendFirst } from './delivery/send-first.ts';
import { sendPost } from './delivery/send-post.ts';
import { buildLeaveNotice, type LeaveNoticeDelivery } from './leave/build-leave-notice.ts';
import { sendPoolNotice } from './pool/send-pool-notice.ts';
import type { Saying } from './reply.ts';
import type { PostLinkMaker } from './slack-deps.ts';
import { sendFileTrouble } from './staff/send-file-trouble.ts';
import type { SendShareDeps } from './team-day/share-deps.ts';
import { createShareInTurn } from './team-day/share-in-turn.ts';

/**
 * A function that sends one claimed delivery and says how it went. Each step that Slack accepted is kept before the
 * next; a step whose outcome is unknown is looked up by its key before it is done again, so that nothing arrives twice.
 */
export function createSendDelivery(
  clients: SlackClients,
  flows: Pick<Flows, 'saveProgress'> & SendShareDeps['flows'],
  postLink: PostLinkMaker | null = null,
): (delivery: ClaimedDelivery) => Promise<DeliveryOutcome> {
  const deps: SendDeliveryDeps = { clients, saveProgress: flows.saveProgress, postLink };
  const shareInTurn = createShareInTurn({ clients, flows });
  return async (delivery) => {
    try {
      if (delivery.kind === 'share') return await shareInTurn(delivery);
      if (delivery.kind === 'file-trouble') return await sendFileTrouble(clients, delivery);
      // Where a message of it went already is where the rest goes.
      const channel = delivery.progress.channelId ?? (await clients.dmWith(delivery.userId));
      if (delivery.kind === 'post') return await sendPost(deps, delivery, channel);
      if (delivery.kind === 'pool-notice') {
        await sendPoolNotice(deps, delivery, channel);
        return { kind: 'sent' };
      }
      await sendFirst(deps, delivery, channel, buildMessage(delivery));
      return { kind: 'sent' };
    } catch (error) {
      return outcomeOf(error);
    }
  };
}

function buildMessage(
  delivery: PromptDelivery | ReminderDelivery | NudgeDelivery | LeaveNoticeDelivery,
): Saying {
  switch (delivery.kind) {
    case 'prompt':
      return buildPrompt(delivery);
    case 'reminder':
      return buildReminder(delivery);
    case 'nudge':
      return buildNudge(delivery);
    case 'leave-notice':
      return buildLeaveNotice(delivery);
  }
}

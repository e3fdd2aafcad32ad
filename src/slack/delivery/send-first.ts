import type { ClaimedDelivery } from '../../flows/delivery/claim-delivery.ts';
import type { Flows } from '../../flows/flows.ts';
import type { SlackClients } from '../clients.ts';
import type { Saying } from '../reply.ts';
import type { PostLinkMaker } from '../slack-deps.ts';
import { findDelivered } from './find-message.ts';
import { postOwed } from './post-owed.ts';

/**
 * What sending needs: where progress is kept, and a web address for files that Slack does not take, if there is one.
 */
export interface SendDeliveryDeps {
  readonly clients: SlackClients;
  readonly saveProgress: Flows['saveProgress'];
  readonly postLink: PostLinkMaker | null;
}

/** Sends a delivery's first message unless it is there already, and gives its `ts`. */
export async function sendFirst(
  deps: SendDeliveryDeps,
  delivery: ClaimedDelivery,
  channel: string,
  saying: Saying,
): Promise<string> {
  const { progress, key, attempt, id } = delivery;
  if (progress.messageTs !== null) return progress.messageTs;
  const delivered = attempt > 1 ? await findDelivered(deps.clients, channel, null) : null;
  const messageTs =
    delivered?.get(key) ?? (await postOwed(deps.clients, { channel, key, threadTs: null, saying }));
  await deps.saveProgress(id, { channelId: channel, messageTs });
  return messageTs;
}

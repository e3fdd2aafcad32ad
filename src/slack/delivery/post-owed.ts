import type { SlackClients } from '../clients.ts';
import { escapeMrkdwn } from '../escape-mrkdwn.ts';
import type { Saying } from '../reply.ts';
import { buildDeliveryMetadata } from './find-message.ts';

/** A message of a delivery: its own key, and the message whose thread it belongs to. */
export interface OwedMessage {
  readonly channel: string;
  readonly key: string;
  readonly threadTs: string | null;
  readonly saying: Saying;
}

/** Posts a message with its key, and gives its `ts`. One call, never repeated here. */
export async function postOwed(clients: SlackClients, message: OwedMessage): Promise<string> {
  const { channel, key, threadTs, saying } = message;
  const posted = await clients.posts.chat.postMessage({
    channel,
    text: escapeMrkdwn(saying.text),
    ...(saying.blocks === undefined ? {} : { blocks: [...saying.blocks] }),
    ...(threadTs === null ? {} : { thread_ts: threadTs }),
    metadata: buildDeliveryMetadata(key),
    unfurl_links: false,
    unfurl_media: false,
  });
  return posted.ts ?? '';
}

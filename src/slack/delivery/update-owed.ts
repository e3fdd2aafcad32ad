import { WebAPIPlatformError } from '@slack/web-api';
import type { SlackClients } from '../clients.ts';
import { escapeMrkdwn } from '../escape-mrkdwn.ts';
import { buildDeliveryMetadata, findDelivered } from './find-message.ts';
import { type OwedMessage, postOwed } from './post-owed.ts';

/** A deleted message with a thread leaves one behind that is Slackbot's. */
const goneErrors = ['message_not_found', 'thread_not_found', 'cant_update_message', 'cant_delete_message'];

/** Lets a message of ours say something else; false when it was deleted. */
export async function updateOwed(
  clients: SlackClients,
  ts: string,
  { channel, key, saying }: Omit<OwedMessage, 'threadTs'>,
): Promise<boolean> {
  const blocks = saying.blocks === undefined ? {} : { blocks: [...saying.blocks] };
  const metadata = buildDeliveryMetadata(key);
  return unlessGone(() =>
    clients.posts.chat.update({ channel, ts, text: escapeMrkdwn(saying.text), ...blocks, metadata }),
  );
}

/** Changes a message or, where there is none (any more), posts it; gives its `ts`. */
export async function updateOrPost(
  clients: SlackClients,
  known: string | null,
  message: OwedMessage,
): Promise<string> {
  if (known !== null && (await updateOwed(clients, known, message))) return known;
  return postOwed(clients, message);
}

/** Deletes a message of ours, unless it is gone already. */
export async function deleteOwed(clients: SlackClients, channel: string, ts: string): Promise<void> {
  await unlessGone(() => clients.posts.chat.delete({ channel, ts }));
}

/** Deletes what is delivered in the thread of a message that is deleted itself: its replies stay behind. */
export async function deleteLeftReplies(
  clients: SlackClients,
  channel: string,
  threadTs: string,
): Promise<void> {
  await unlessGone(async () => {
    const left = await findDelivered(clients, channel, threadTs);
    for (const ts of left.values()) await deleteOwed(clients, channel, ts);
  });
}

async function unlessGone(call: () => Promise<unknown>): Promise<boolean> {
  try {
    await call();
    return true;
  } catch (error) {
    if (error instanceof WebAPIPlatformError && goneErrors.includes(error.data.error)) return false;
    throw error;
  }
}

import { escapeMrkdwn } from '../escape-mrkdwn.ts';
import type { Saying } from '../reply.ts';
import type { SlackDeps } from '../slack-deps.ts';

/**
 * Says something in a DM, or a thread of it. Never fails: what nobody gets is logged, and the next question comes with
 * the next word.
 */
export async function sayInDm(
  { clients, logger }: Pick<SlackDeps, 'clients' | 'logger'>,
  channel: string,
  { text, blocks }: Saying,
  thread: string | null = null,
): Promise<void> {
  try {
    await clients.posts.chat.postMessage({
      channel,
      text: escapeMrkdwn(text),
      ...(thread === null ? {} : { thread_ts: thread }),
      ...(blocks && { blocks: [...blocks] }),
    });
  } catch (err) {
    logger.warn({ err, channel }, 'a question could not be asked');
  }
}

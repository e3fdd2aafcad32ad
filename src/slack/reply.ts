import type { KnownBlock } from '@slack/types';
import type { SlackLogger } from './bolt-logger.ts';
import type { SlackClients } from './clients.ts';
import { escapeMrkdwn } from './escape-mrkdwn.ts';

/** Something to say to one person only. Plain text; `blocks` show the same and more. */
export interface Saying {
  readonly text: string;
  readonly blocks?: readonly KnownBlock[];
}

/** Where a person asked from. */
export interface ReplyAddress {
  readonly userId: string;
  readonly responseUrl: string | null;
}

/** Tells one person something where they asked; true when Slack took it. */
export type Reply = (to: ReplyAddress, saying: Saying) => Promise<boolean>;

const replyTimeoutMs = 5_000;

/**
 * Answers through the response_url (seen by the asker alone, in any channel, even one the bot is not in),
 * and by DM where there is none or it is used up. Never fails: an answer that nobody gets is logged.
 */
export function createReply(clients: SlackClients, logger: SlackLogger): Reply {
  return async ({ userId, responseUrl }, { text, blocks }) => {
    const message = { text: escapeMrkdwn(text), ...(blocks === undefined ? {} : { blocks: [...blocks] }) };
    try {
      if (responseUrl !== null && (await answerAt(responseUrl, message))) return true;
      await clients.posts.chat.postMessage({ channel: await clients.dmWith(userId), ...message });
      return true;
    } catch (err) {
      logger.warn({ err, user: userId }, 'an answer could not be delivered');
      return false;
    }
  };
}

/** False when the address is used up, too old or out of reach. */
function answerAt(responseUrl: string, message: object): Promise<boolean> {
  const answering = fetch(responseUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    // Without replace_original a button's message would be overwritten by its answer.
    body: JSON.stringify({ response_type: 'ephemeral', replace_original: false, ...message }),
    signal: AbortSignal.timeout(replyTimeoutMs),
  });
  return answering.then(({ ok }) => ok).catch(() => false);
}

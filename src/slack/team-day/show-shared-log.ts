import { WebAPIPlatformError } from '@slack/web-api';
import type { SharedLog, TeamDayInHand } from '../../flows/show-team-day.ts';
import { findDelivered } from '../delivery/find-message.ts';
import type { OwedMessage } from '../delivery/post-owed.ts';
import { deleteOwed, updateOrPost } from '../delivery/update-owed.ts';
import { hashOf } from '../hash-of.ts';
import { buildSharedLog, type SharedMessage } from './build-shared-log.ts';
import type { ShareDelivery } from './build-team-day.ts';
import type { SendShareDeps } from './share-deps.ts';

/** What a camper shares of their log, and what tells it from what stands there; null when it stands there already. */
export interface LogNews {
  readonly wanted: readonly SharedMessage[];
  readonly shown: string;
}

/** What the thread of the team's message is to show of a camper's log. */
export function findLogNews(share: ShareDelivery, { log }: TeamDayInHand): LogNews | null {
  const wanted = buildSharedLog(share, log);
  const shown = hashOf(wanted);
  return log.shown === shown || (wanted.length === 0 && log.messages.length === 0) ? null : { wanted, shown };
}

/** Shows it: what is there already is changed, what is missing is added, what is shared no more is deleted. */
export async function showSharedLog(
  { clients, flows }: SendShareDeps,
  share: ShareDelivery,
  before: Pick<SharedLog, 'messages' | 'shown'>,
  { wanted, shown }: LogNews,
  threadTs: string,
): Promise<void> {
  const { channelId: channel } = share;
  // Somebody was at it and may have got further than was kept.
  const wasBegun = share.attempt > 1 || before.shown === null;
  const messages = [...before.messages];
  await flows.saveSharedLog(share, { messages, shown: null });
  const delivered = wasBegun ? await findDelivered(clients, channel, threadTs) : null;
  for (const [index, saying] of wanted.entries()) {
    const key = `log/${share.camperId}/${share.logDay}/${index + 1}`;
    const known = messages[index] ?? delivered?.get(key) ?? null;
    messages[index] = await showMessage(clients, known, { channel, key, threadTs, saying });
    await flows.saveSharedLog(share, { messages, shown: null });
  }
  for (const ts of messages.slice(wanted.length)) await deleteOwed(clients, channel, ts);
  await flows.saveSharedLog(share, { messages: messages.slice(0, wanted.length), shown });
}

async function showMessage(
  clients: SendShareDeps['clients'],
  known: string | null,
  message: OwedMessage & { readonly saying: SharedMessage },
): Promise<string> {
  try {
    return await updateOrPost(clients, known, message);
  } catch (error) {
    if (!(error instanceof WebAPIPlatformError) || error.data.error !== 'invalid_blocks') throw error;
    const { text, plain } = message.saying;
    return updateOrPost(clients, known, { ...message, saying: { text, blocks: plain } });
  }
}

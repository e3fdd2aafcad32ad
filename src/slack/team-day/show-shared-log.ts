import { WebAPIPlatformError } from '@slack/web-api';
import type { SharedLog, TeamDayInHand } from '../../flows/team/show-team-day.ts';
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
  const shown = wanted.length === 0 ? '' : hashOf(wanted);
  return log.shown === shown ? null : { wanted, shown };
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
  const messages = [...before.messages];
  await flows.saveSharedLog(share, { messages, shown: null });
  // Somebody was at it and may have got further than was kept.
  const delivered =
    before.shown === null ? await findParts(clients, share, threadTs) : new Map<string, string>();
  for (const [index, saying] of wanted.entries()) {
    const key = `${keyOfLog(share)}${index + 1}`;
    const known = delivered.get(key) ?? messages[index] ?? null;
    messages[index] = await showMessage(clients, known, { channel, key, threadTs, saying });
    await flows.saveSharedLog(share, { messages, shown: null });
  }
  const kept = messages.slice(0, wanted.length);
  const known = new Set([...messages, ...delivered.values()]);
  for (const ts of known.difference(new Set(kept))) await deleteOwed(clients, channel, ts);
  await flows.saveSharedLog(share, { messages: kept, shown });
}

function keyOfLog({ camperId, logDay }: ShareDelivery): string {
  return `log/${camperId}/${logDay}/`;
}

/** What the thread has of the log, by key. */
async function findParts(
  clients: SendShareDeps['clients'],
  share: ShareDelivery,
  threadTs: string,
): Promise<ReadonlyMap<string, string>> {
  const delivered = await findDelivered(clients, share.channelId, threadTs);
  return new Map([...delivered].filter(([key]) => key.startsWith(keyOfLog(share))));
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

import type { DeliveryOutcome } from '../../flows/delivery/finish-delivery.ts';
import type { TeamDayInHand } from '../../flows/team/show-team-day.ts';
import { findDelivered } from '../delivery/find-message.ts';
import { postOwed } from '../delivery/post-owed.ts';
import { deleteLeftReplies, updateOrPost, updateOwed } from '../delivery/update-owed.ts';
import { hashOf } from '../hash-of.ts';
import type { Saying } from '../reply.ts';
import { buildTeamDay, type ShareDelivery } from './build-team-day.ts';
import { buildTeamPool } from './build-team-pool.ts';
import type { SendShareDeps } from './share-deps.ts';
import { findLogNews, showSharedLog } from './show-shared-log.ts';

/** Another share has the team's message in hand. */
export const shareHeld: DeliveryOutcome = {
  kind: 'again',
  reason: "another log is at the team's message",
  afterSeconds: 1,
};

/**
 * Makes the team's message of the day, or lets it say how many have written by now; in its thread the team's keywords,
 * and what the camper shares of their log. A message that somebody deleted is made anew with its whole thread. Where
 * the channel takes nothing (archived, or without the bot) Slack's refusal is thrown on, for this log alone.
 */
export async function sendShare(deps: SendShareDeps, share: ShareDelivery): Promise<DeliveryOutcome> {
  const day = await deps.flows.holdTeamDay(share);
  if (day === null) return shareHeld;
  try {
    const pool = findPoolNews(share, day);
    const log = findLogNews(share, day);
    const threadTs = await showTeamDay(deps, share, day, pool !== null || log !== null);
    if (threadTs === null) {
      await deps.flows.forgetTeamDay(share);
      return { kind: 'again', reason: "the team's message was deleted", afterSeconds: 1 };
    }
    if (pool !== null) await showPool(deps, share, { ...pool, known: day.poolTs }, threadTs);
    if (log !== null) await showSharedLog(deps, share, day.log, log, threadTs);
    return { kind: 'sent' };
  } finally {
    await deps.flows.releaseTeamDay(share);
  }
}

/**
 * Gives the message's `ts`; null when somebody deleted it, and then its thread is emptied. Before anything goes to its
 * thread the message is always told to Slack once more: a reply to one that was deleted would stand in the channel
 * itself.
 */
async function showTeamDay(
  { clients, flows }: SendShareDeps,
  share: ShareDelivery,
  day: TeamDayInHand,
  hasThreadNews: boolean,
): Promise<string | null> {
  const saying = buildTeamDay(share, day);
  const key = `team-day/${share.teamId}/${share.logDay}`;
  const message = { channel: share.channelId, key, threadTs: null, saying };
  let { messageTs } = day;
  if (messageTs === null && day.holds > 1) {
    messageTs = (await findDelivered(clients, share.channelId, null)).get(key) ?? null;
  }
  const isShown =
    day.messageTs !== null && day.written === day.now.written && day.expected === day.now.expected;
  if (isShown && !hasThreadNews && messageTs !== null) return messageTs;
  if (messageTs !== null && !(await updateOwed(clients, messageTs, message))) {
    await deleteLeftReplies(clients, share.channelId, messageTs);
    return null;
  }
  messageTs ??= await postOwed(clients, message);
  await flows.saveTeamDay(share, { messageTs, ...day.now });
  return messageTs;
}

/** The message with the team's keywords, and what tells it from what stands there. */
interface PoolNews {
  readonly saying: Saying;
  readonly poolShown: string;
}

/** Null when it says so already, or there is nothing to say. */
function findPoolNews(share: ShareDelivery, day: TeamDayInHand): PoolNews | null {
  if (day.pool.count === 0 && day.poolTs === null) return null;
  const saying = buildTeamPool(share, day);
  const poolShown = hashOf(saying);
  return day.poolTs !== null && day.poolShown === poolShown ? null : { saying, poolShown };
}

async function showPool(
  deps: SendShareDeps,
  { teamId, logDay, channelId: channel, ...share }: ShareDelivery,
  news: PoolNews & { readonly known: string | null },
  threadTs: string,
): Promise<void> {
  const key = `pool/${teamId}/${logDay}`;
  const message = { channel, key, threadTs, saying: news.saying };
  let poolTs = news.known;
  if (poolTs === null || !(await updateOwed(deps.clients, poolTs, message))) {
    // One that Slack took may not have been kept.
    const taken = (await findDelivered(deps.clients, channel, threadTs)).get(key) ?? null;
    poolTs = await updateOrPost(deps.clients, taken, message);
  }
  await deps.flows.saveTeamDay({ teamId, logDay, ...share }, { poolTs, poolShown: news.poolShown });
}

import { WebAPIPlatformError } from '@slack/web-api';
import type { DeliveryOutcome } from '../../flows/finish-delivery.ts';
import type { Flows } from '../../flows/flows.ts';
import type { TeamDayInHand } from '../../flows/show-team-day.ts';
import type { SlackClients } from '../clients.ts';
import { escapeMrkdwn } from '../escape-mrkdwn.ts';
import type { Saying } from '../reply.ts';
import { buildTeamDay, type ShareDelivery } from './build-team-day.ts';
import { buildDeliveryMetadata, findDelivered } from './find-message.ts';
import { postOwed } from './post-owed.ts';

/** What it needs: the way to Slack, and the team's message of the day, which one delivery at a time has in hand. */
export interface SendShareDeps {
  readonly clients: SlackClients;
  readonly flows: Pick<Flows, 'holdTeamDay' | 'saveTeamDay' | 'releaseTeamDay'>;
}

/**
 * Makes the team's message of the day, or lets it say how many have written by now. One that somebody deleted is made
 * anew. Where the channel takes nothing (archived, or without the bot) Slack's refusal is thrown on, for this log alone.
 */
export async function sendShare(
  { clients, flows }: SendShareDeps,
  share: ShareDelivery,
): Promise<DeliveryOutcome> {
  const day = await flows.holdTeamDay(share);
  if (day === null) {
    return { kind: 'again', reason: "another log is at the team's message", afterSeconds: 1 };
  }
  try {
    await showTeamDay({ clients, flows }, share, day);
    return { kind: 'sent' };
  } finally {
    await flows.releaseTeamDay(share);
  }
}

async function showTeamDay(
  { clients, flows }: SendShareDeps,
  share: ShareDelivery,
  day: TeamDayInHand,
): Promise<void> {
  const saying = buildTeamDay(share, day);
  const key = `team-day/${share.teamId}/${share.logDay}`;
  let messageTs = day.messageTs;
  if (messageTs === null && day.holds > 1) {
    messageTs = (await findDelivered(clients, share.channelId, null)).get(key) ?? null;
  }
  const isShown =
    day.messageTs !== null && day.written === day.now.written && day.expected === day.now.expected;
  if (isShown) return;
  if (messageTs !== null && !(await updateTeamDay(clients, { ...share, messageTs, key, saying }))) {
    await flows.saveTeamDay(share, { messageTs: null });
    messageTs = null;
  }
  messageTs ??= await postOwed(clients, { channel: share.channelId, key, threadTs: null, saying });
  await flows.saveTeamDay(share, { messageTs, ...day.now });
}

/** False when the message was deleted. */
async function updateTeamDay(
  clients: SlackClients,
  message: {
    readonly channelId: string;
    readonly messageTs: string;
    readonly key: string;
    readonly saying: Saying;
  },
): Promise<boolean> {
  const { channelId: channel, messageTs: ts, key, saying } = message;
  const metadata = buildDeliveryMetadata(key);
  try {
    await clients.posts.chat.update({ channel, ts, text: escapeMrkdwn(saying.text), metadata });
    return true;
  } catch (error) {
    if (error instanceof WebAPIPlatformError && error.data.error === 'message_not_found') return false;
    throw error;
  }
}

import { WebAPIPlatformError } from '@slack/web-api';
import type { OpenTalk } from '../../flows/talk/find-unheard.ts';
import type { TalkReply } from '../../flows/talk/take-message.ts';
import type { SlackDeps } from '../slack-deps.ts';
import { answerTalk } from './answer-talk.ts';
import { readHeard } from './read-heard.ts';

/** More than anybody says in one conversation; Slack gives as many at once. */
const looksBackOver = 200;

/**
 * Takes in what was said in a DM and never arrived: Slack gives up on a bot that was down, or could keep nothing, for
 * some minutes. Only the last of it is answered. A DM that cannot be read is logged.
 */
export async function catchUp(deps: SlackDeps, workspaceId: string, talk: OpenTalk): Promise<void> {
  await takeMissed(deps, workspaceId, talk).catch((err: unknown) => {
    const about = { what: 'catching up', channel: talk.channelId };
    if (err instanceof WebAPIPlatformError) deps.logger.warn({ err, ...about }, 'a DM could not be read');
    else deps.recordFailure(err, about);
  });
}

/** Catches up in every DM whose conversation may still go on, one after the other. */
export async function catchUpAll(
  deps: SlackDeps,
  workspaceId: string,
  isStopping: () => boolean,
): Promise<void> {
  for (const talk of await deps.flows.listOpenTalks(workspaceId)) {
    if (isStopping()) return;
    await catchUp(deps, workspaceId, talk);
  }
}

async function takeMissed(deps: SlackDeps, workspaceId: string, talk: OpenTalk): Promise<void> {
  const { clients, flows, botUserId } = deps;
  const { channelId } = talk;
  const messages = await readSince(clients, talk);
  const heard = messages.flatMap((message) => {
    const event = { ...message, channel: channelId, channel_type: 'im' };
    // Without the hint that something new may get.
    return readHeard(event, workspaceId, botUserId)?.change ?? [];
  });
  const userId =
    messages.find(({ user, bot_id: bot }) => bot === undefined && user !== botUserId)?.user ?? null;
  const all = heard.map((change) => ({ workspaceId, channelId, userId, how: 'edit', change }) as const);
  let last: TalkReply = { kind: 'nothing' };
  for (const each of await flows.findUnheard(workspaceId, talk, all)) {
    const reply = await flows.takeMessage(each);
    if (reply.kind !== 'nothing') last = reply;
  }
  await answerTalk(deps, { channelId, workspaceId, userId }, last);
}

/** Of a message as Slack gives it, what tells whose it is. */
interface Standing {
  readonly ts?: string;
  readonly user?: string;
  readonly bot_id?: string;
}

/** What stands in a DM since its conversation began, with what was said in the threads below it. */
async function readSince(
  { reads }: SlackDeps['clients'],
  { channelId, startedAt }: OpenTalk,
): Promise<readonly Standing[]> {
  const page = { channel: channelId, oldest: startedAt, limit: looksBackOver };
  const { messages = [] } = await reads.conversations.history(page);
  const all: Standing[] = [...messages];
  for (const { ts, reply_count: count = 0 } of messages) {
    if (ts === undefined || count === 0) continue;
    const thread = await reads.conversations.replies({ ...page, ts });
    // Slack gives the message above the thread too.
    all.push(...(thread.messages ?? []).filter((reply) => reply.ts !== ts));
  }
  return all;
}

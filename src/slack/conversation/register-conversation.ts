import type { App, BlockAction, ButtonAction } from '@slack/bolt';
import type { TalkReply } from '../../flows/take-message.ts';
import { readFormTarget } from '../log-form/open-form-button.ts';
import { startTalkAction } from '../log-form/write-buttons.ts';
import { readPressingAsker } from '../read-presser.ts';
import type { SlackDeps } from '../slack-deps.ts';
import { tellChanged } from '../tell-changed.ts';
import { createTurns, type InTurn } from '../turns.ts';
import { buildTalkReply } from './build-talk-reply.ts';
import { findHeldNames } from './find-held-names.ts';
import { readHeard } from './read-heard.ts';
import { sayInDm } from './say-in-dm.ts';
import { startTalk } from './start-talk.ts';

/** The button that begins a conversation, and everything that is said in a DM. */
export function registerConversation(app: App, deps: SlackDeps): void {
  app.action<BlockAction<ButtonAction>>(startTalkAction, async ({ ack, action, body, context }) => {
    await ack();
    const asker = readPressingAsker(deps, body, context.teamId);
    const { logDay = null, camperId } = readFormTarget(action.value) ?? {};
    const whose = camperId === undefined ? {} : { camperId };
    await startTalk(deps, asker, { day: logDay, from: body.channel?.id ?? null, ...whose });
  });

  const keepInTurn = createTurnsByKey();
  const answerInTurn = createTurnsByKey();
  app.event('message', async ({ event, body }) => {
    const heard = readHeard(event, body.team_id, deps.botUserId);
    if (heard === null) return;
    const { channelId, workspaceId } = heard;
    const reply = await keepInTurn(channelId, () => deps.flows.takeMessage(heard));
    await deps.heldAcks.release(body);
    if (reply.kind === 'saved' && reply.changed && heard.userId !== null) {
      tellChanged(deps, { workspaceId, userId: heard.userId });
    }
    // Questions come in the order of the answers, and what is kept waits for none of them.
    await answerInTurn(channelId, () => answer(deps, channelId, workspaceId, heard.userId, reply));
  });
}

async function answer(
  deps: SlackDeps,
  channelId: string,
  workspaceId: string,
  userId: string | null,
  reply: TalkReply,
): Promise<void> {
  if (reply.kind === 'nothing') return;
  const names = reply.kind === 'hint' ? {} : await findHeldNames(deps, workspaceId, reply.talk);
  const saying = buildTalkReply(reply, names, await deps.people.languageOf(userId ?? ''));
  if (saying !== null) await sayInDm(deps, channelId, saying);
}

/** A line to stand in for each key; one in which nobody stands is forgotten. */
function createTurnsByKey(): <T>(key: string, work: () => Promise<T>) => Promise<T> {
  const lines = new Map<string, { readonly inTurn: InTurn; waiting: number }>();
  return async (key, work) => {
    const line = lines.get(key) ?? { inTurn: createTurns(), waiting: 0 };
    lines.set(key, line);
    line.waiting++;
    try {
      return await line.inTurn(work);
    } finally {
      line.waiting--;
      if (line.waiting === 0) lines.delete(key);
    }
  };
}

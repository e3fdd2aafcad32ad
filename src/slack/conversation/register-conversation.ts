import type { App, BlockAction, ButtonAction } from '@slack/bolt';
import { readFormTarget } from '../log-form/open-form-button.ts';
import { startTalkAction } from '../log-form/write-buttons.ts';
import { readPressingAsker } from '../read-presser.ts';
import type { SlackDeps } from '../slack-deps.ts';
import { createTurnsByKey } from '../turns.ts';
import { answerTalk } from './answer-talk.ts';
import { catchUp } from './catch-up.ts';
import { readHeard } from './read-heard.ts';
import { startTalk } from './start-talk.ts';

/** The button that begins a conversation, and everything that is said in a DM. */
export function registerConversation(app: App, deps: SlackDeps): void {
  app.action<BlockAction<ButtonAction>>(startTalkAction, async ({ ack, action, body, context }) => {
    await ack();
    const asker = readPressingAsker(deps, body, context.teamId);
    const { logDay = null, camperId } = readFormTarget(action.value) ?? {};
    const whose = camperId === undefined ? {} : { camperId };
    await startTalk(deps, asker, {
      day: logDay,
      from: body.channel?.id ?? null,
      askedAt: action.action_ts,
      ...whose,
    });
  });

  const keepInTurn = createTurnsByKey();
  const answerInTurn = createTurnsByKey();
  app.event('message', async ({ event, body }) => {
    const heard = readHeard(event, body.team_id, deps.botUserId);
    if (heard === null) return;
    const { channelId, workspaceId } = heard;
    const reply = await keepInTurn(channelId, () => deps.flows.takeMessage(heard));
    await deps.heldAcks.release(body);
    // Questions come in the order of the answers, and what is kept waits for none of them.
    await answerInTurn(channelId, () => answerTalk(deps, heard, reply));
    if (reply.kind === 'saved')
      await catchUp(deps, workspaceId, { channelId, startedAt: reply.talk.startedAt });
  });
}

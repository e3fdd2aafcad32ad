import type { App, BlockAction, ButtonAction, MessageShortcut } from '@slack/bolt';
import { messagesIn } from '../messages/messages.ts';
import { readPresser } from '../read-presser.ts';
import type { Asker, SlackDeps } from '../slack-deps.ts';
import { captureCallback } from './build-capture-form.ts';
import { undoCaptureAction } from './build-captured.ts';
import { captureMessage } from './capture-message.ts';
import { submitCapture } from './submit-capture.ts';

/** The message shortcut's callback_id in the manifest. */
const captureShortcut = 'add_to_log';

/** The shortcut on messages, its window, and the button that takes something added back. */
export function registerCapture(app: App, deps: SlackDeps): void {
  app.shortcut<MessageShortcut>(
    { type: 'message_action', callback_id: captureShortcut },
    async ({ ack, shortcut }) => {
      await ack();
      const { user, team, channel, response_url: responseUrl } = shortcut;
      const asker: Asker = {
        workspaceId: team?.id ?? user.team_id ?? '',
        userId: user.id,
        channelId: channel.id.startsWith('D') ? null : channel.id,
        responseUrl,
        language: () => deps.people.languageOf(user.id),
      };
      await captureMessage(deps, asker, shortcut);
    },
  );

  app.view(captureCallback, async ({ ack, body, view, context }) => {
    const workspaceId = context.teamId ?? view.team_id;
    await ack(await submitCapture(deps, { workspaceId, userId: body.user.id, view }));
  });

  app.action<BlockAction<ButtonAction>>(undoCaptureAction, async ({ ack, action, body, context }) => {
    await ack();
    const presser = readPresser(body, context.teamId);
    const isRemoved = await deps.flows.removeCapture(presser, action.value ?? '');
    const messages = messagesIn(await deps.people.languageOf(presser.userId));
    const text = isRemoved ? messages.captureRemoved : messages.captureGone;
    await deps.reply(presser, { text });
  });
}

import type { App, BlockAction, ButtonAction } from '@slack/bolt';
import { messagesIn } from '../messages/messages.ts';
import { readPresser } from '../read-presser.ts';
import type { SlackDeps } from '../slack-deps.ts';
import { tellChanged } from '../tell-changed.ts';
import { cancelLeaveAction } from './build-leaves.ts';
import { describeLeave } from './describe-leave.ts';

/** The button that takes back a leave, a skipped day or a pause. */
export function registerLeave(app: App, deps: SlackDeps): void {
  app.action<BlockAction<ButtonAction>>(cancelLeaveAction, async ({ ack, action, body, context }) => {
    await ack();
    const presser = readPresser(body, context.teamId);
    const result = await deps.flows.cancelLeave(presser, action.value ?? '');
    const language = result.kind === 'gone' ? await deps.people.languageOf(presser.userId) : result.language;
    const messages = messagesIn(language);
    const text =
      result.kind === 'gone'
        ? messages.leaveGone
        : messages.leaveCancelled(describeLeave(result.leave, language));
    await deps.reply(presser, { text });
    if (result.kind === 'cancelled') tellChanged(deps, presser);
  });
}

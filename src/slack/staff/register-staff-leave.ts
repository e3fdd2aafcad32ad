import type { App, BlockAction, ButtonAction } from '@slack/bolt';
import { messagesIn } from '../messages/messages.ts';
import { updateView } from '../open-view.ts';
import type { SlackDeps } from '../slack-deps.ts';
import { tellChanged } from '../tell-changed.ts';
import { buildLeaveForm, leaveCallback } from './build-leave-form.ts';
import { staffActions } from './build-staff-buttons.ts';
import { buildRefusal, readPressed } from './read-pressed.ts';
import { describeLeaveFor, submitLeave } from './submit-leave.ts';

/** Leave that staff note for a camper, or take back for them. */
export function registerStaffLeave(app: App, deps: SlackDeps): void {
  app.action<BlockAction<ButtonAction>>(staffActions.leave, async ({ ack, action, body, context }) => {
    await ack();
    const { asker, language } = await readPressed(deps, body, action, context.teamId);
    const found = await deps.flows.listCampLeaves(asker);
    const view =
      found.kind === 'camp-leaves' ? buildLeaveForm(found, language) : buildRefusal(found, language);
    await deps.clients.views.views.push({ trigger_id: body.trigger_id, view });
  });

  app.action<BlockAction<ButtonAction>>(staffActions.cancelLeave, async ({ ack, action, body, context }) => {
    await ack();
    const { asker, language, rest } = await readPressed(deps, body, action, context.teamId);
    const messages = messagesIn(language);
    const result = await deps.flows.cancelLeaveFor(asker, rest ?? '');
    const isDone = result.kind === 'cancelled';
    if (isDone) tellChanged(deps, { workspaceId: asker.workspaceId, userId: result.userId });
    const found = await deps.flows.listCampLeaves(asker);
    const notice = isDone ? describeLeaveFor(result, { language }, messages) : messages.staffLeaveGone;
    const view =
      found.kind === 'camp-leaves' ? buildLeaveForm(found, language, notice) : buildRefusal(found, language);
    await updateView(deps.clients, { id: body.view?.id ?? '' }, view);
  });

  app.view(leaveCallback, async ({ ack, body, view, context }) => {
    const workspaceId = context.teamId ?? view.team_id;
    const answer = await submitLeave(deps, { workspaceId, userId: body.user.id, view });
    await (answer === undefined ? ack() : ack(answer));
  });
}

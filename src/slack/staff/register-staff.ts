import type { App, BlockAction, ButtonAction } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import { shareInDm } from '../delivery/share-file.ts';
import { messagesIn } from '../messages/messages.ts';
import { updateView } from '../open-view.ts';
import type { SlackDeps } from '../slack-deps.ts';
import { buildChanges } from './build-changes.ts';
import { buildRoster } from './build-roster.ts';
import { staffActions } from './build-staff-buttons.ts';
import { buildStaffForm, staffCallback } from './build-staff-form.ts';
import { describeNudge } from './describe-nudge.ts';
import { buildRefusal, buildStaffNotice, type Pressed, readPressed } from './read-pressed.ts';
import { registerStaffLeave } from './register-staff-leave.ts';
import { submitStaff } from './submit-staff.ts';

/** What staff do beside the settings: roster, staff, changes and files, each in a window over the settings. */
export function registerStaff(app: App, deps: SlackDeps): void {
  const show = (actionId: string, build: (pressed: Pressed) => Promise<ModalView>, isOver = true) => {
    app.action<BlockAction<ButtonAction>>(actionId, async ({ ack, action, body, context }) => {
      await ack();
      const pressed = await readPressed(deps, body, action, context.teamId);
      const view = await build(pressed);
      if (isOver) await deps.clients.views.views.push({ trigger_id: body.trigger_id, view });
      else await updateView(deps.clients, { id: body.view?.id ?? '' }, view);
    });
  };

  show(staffActions.roster, async ({ asker, language }) => {
    const roster = await deps.flows.listRoster(asker);
    return roster.kind === 'roster' ? buildRoster(roster, language) : buildRefusal(roster, language);
  });

  show(
    staffActions.nudge,
    async ({ asker, language, rest }) => {
      const nudged = await deps.flows.nudgeCamper(asker, rest ?? '');
      const roster = await deps.flows.listRoster(asker);
      if (roster.kind !== 'roster') return buildRefusal(roster, language);
      return buildRoster(roster, language, describeNudge(nudged, messagesIn(language)));
    },
    false,
  );

  show(staffActions.people, async ({ asker, language }) => {
    const staff = await deps.flows.findStaff(asker);
    return staff.kind === 'staff' ? buildStaffForm(staff, language) : buildRefusal(staff, language);
  });

  const showChanges = async ({ asker, language, rest }: Pressed) => {
    const page = await deps.flows.listChanges(asker, rest === null ? null : Number(rest));
    return page.kind === 'changes' ? buildChanges(page, language) : buildRefusal(page, language);
  };
  show(staffActions.changes, showChanges);
  show(staffActions.older, showChanges, false);

  show(staffActions.files, async ({ asker, language }) => {
    const exported = await deps.flows.exportParticipation(asker);
    if (exported.kind !== 'participation') return buildRefusal(exported, language);
    const sending = sendFiles(deps, asker.userId, exported.files);
    deps.work
      .track(sending)
      .catch((error) => deps.recordFailure(error, { what: 'participation', user: asker.userId }));
    return buildStaffNotice(messagesIn(language).filesComing(exported.campName), language);
  });

  registerStaffLeave(app, deps);

  app.view(staffCallback, async ({ ack, body, view, context }) => {
    const workspaceId = context.teamId ?? view.team_id;
    const answer = await submitStaff(deps, { workspaceId, userId: body.user.id, view });
    await (answer === undefined ? ack() : ack(answer));
  });
}

async function sendFiles(
  { clients }: SlackDeps,
  userId: string,
  files: readonly { readonly fileName: string; readonly text: string }[],
): Promise<void> {
  for (const file of files) await shareInDm(clients, userId, file);
}

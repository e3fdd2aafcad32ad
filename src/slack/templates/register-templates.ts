import type { App, BlockAction, ButtonAction, OverflowAction } from '@slack/bolt';
import { readPresser } from '../read-presser.ts';
import type { SlackDeps } from '../slack-deps.ts';
import { staffActions } from '../staff/build-staff-buttons.ts';
import { editorActions, editorCallback } from './build-template-editor.ts';
import { buildTemplateList, templateMenu } from './build-template-list.ts';
import { buildTemplateNotice } from './build-template-notice.ts';
import { showOver } from './show-over.ts';
import { submitTemplate } from './submit-template.ts';
import { tryTyped } from './try-typed.ts';
import { useMenu } from './use-menu.ts';

/** A camp's templates: the list over its settings, and the window over that in which one is written. */
export function registerTemplates(app: App, deps: SlackDeps): void {
  app.action<BlockAction<ButtonAction>>(staffActions.templates, async ({ ack, action, body, context }) => {
    await ack();
    await openList(deps, body, action.value ?? '', context.teamId);
  });

  app.action<BlockAction<OverflowAction>>(templateMenu, async ({ ack, action, body, context }) => {
    await ack();
    await useMenu(deps, body, context.teamId, action.selected_option.value);
  });

  for (const actionId of Object.values(editorActions)) {
    app.action<BlockAction>(actionId, async ({ ack, body, context }) => {
      await ack();
      await tryTyped(deps, body, context.teamId, actionId === editorActions.send);
    });
  }

  app.view(editorCallback, async ({ ack, body, view, context }) => {
    const workspaceId = context.teamId ?? view.team_id;
    const answer = await submitTemplate(deps, { workspaceId, userId: body.user.id, view });
    await (answer === undefined ? ack() : ack(answer));
  });
}

async function openList(
  deps: SlackDeps,
  body: BlockAction,
  campId: string,
  teamId: string | undefined,
): Promise<void> {
  const { workspaceId, userId } = readPresser(body, teamId);
  const [isAdmin, language] = await Promise.all([
    deps.people.isAdmin(userId),
    deps.people.languageOf(userId),
  ]);
  const list = await deps.flows.listTemplates({ workspaceId, userId, channelId: null, campId, isAdmin });
  const view =
    list.kind === 'templates'
      ? buildTemplateList(list, language, null)
      : buildTemplateNotice(list.kind, language);
  await showOver(deps, body, view, language);
}

import type { App } from '@slack/bolt';
import type { SlackDeps } from '../slack-deps.ts';
import { campChoiceCallback } from './build-camp-choice.ts';
import { setupCallback } from './build-setup-form.ts';
import { submitCampChoice } from './submit-camp-choice.ts';
import { submitSetup } from './submit-setup.ts';

/** The windows of setting up that are sent; `/log setup` opens it. */
export function registerSetup(app: App, deps: SlackDeps): void {
  app.view(setupCallback, async ({ ack, body, view, context }) => {
    const workspaceId = context.teamId ?? view.team_id;
    await ack(await submitSetup(deps, { workspaceId, userId: body.user.id, view }));
  });

  app.view(campChoiceCallback, async ({ ack, body, view, context }) => {
    const workspaceId = context.teamId ?? view.team_id;
    const answer = await submitCampChoice(deps, { workspaceId, userId: body.user.id, view });
    await (answer === undefined ? ack() : ack(answer));
  });
}

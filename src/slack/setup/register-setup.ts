import type { App } from '@slack/bolt';
import type { SlackDeps } from '../slack-deps.ts';
import { setupCallback } from './build-setup-form.ts';
import { submitSetup } from './submit-setup.ts';

/** The setup window that is sent; `/log setup` opens it. */
export function registerSetup(app: App, deps: SlackDeps): void {
  app.view(setupCallback, async ({ ack, body, view, context }) => {
    const workspaceId = context.teamId ?? view.team_id;
    await ack(await submitSetup(deps, { workspaceId, userId: body.user.id, view }));
  });
}

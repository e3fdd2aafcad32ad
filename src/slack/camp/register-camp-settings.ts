import type { App } from '@slack/bolt';
import type { SlackDeps } from '../slack-deps.ts';
import { campCallback } from './build-camp-form.ts';
import { submitCampSettings } from './submit-camp-settings.ts';

/** The settings window that is sent; `/log camp` opens it. */
export function registerCampSettings(app: App, deps: SlackDeps): void {
  app.view(campCallback, async ({ ack, body, view, context }) => {
    const workspaceId = context.teamId ?? view.team_id;
    const answer = await submitCampSettings(deps, { workspaceId, userId: body.user.id, view });
    await (answer === undefined ? ack() : ack(answer));
  });
}

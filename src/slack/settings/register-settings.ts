import type { App } from '@slack/bolt';
import type { SlackDeps } from '../slack-deps.ts';
import { settingsCallback } from './build-settings.ts';
import { submitSettings } from './submit-settings.ts';

/** The window of a camper's own settings that is sent; `/log settings` opens it. */
export function registerSettings(app: App, deps: SlackDeps): void {
  app.view(settingsCallback, async ({ ack, body, view, context }) => {
    const workspaceId = context.teamId ?? view.team_id;
    const answer = await submitSettings(deps, { workspaceId, userId: body.user.id, view });
    await (answer === undefined ? ack() : ack(answer));
  });
}

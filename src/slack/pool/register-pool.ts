import type { App } from '@slack/bolt';
import type { SlackDeps } from '../slack-deps.ts';
import { poolCallback } from './build-pool-window.ts';
import { submitPool } from './submit-pool.ts';

/** The window of the team's keywords that a moderator sends; `/log pool` opens it. */
export function registerPool(app: App, deps: SlackDeps): void {
  app.view(poolCallback, async ({ ack, body, view, context }) => {
    const workspaceId = context.teamId ?? view.team_id;
    await ack(await submitPool(deps, { workspaceId, userId: body.user.id, view }));
  });
}

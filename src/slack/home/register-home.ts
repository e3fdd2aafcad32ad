import type { App, BlockAction, ButtonAction } from '@slack/bolt';
import { openCampSettings } from '../camp/open-camp-settings.ts';
import { downloadPost } from '../download/download-post.ts';
import { readFormTarget } from '../log-form/open-form-button.ts';
import { readPressingAsker } from '../read-presser.ts';
import { openSettings } from '../settings/open-settings.ts';
import type { SlackDeps } from '../slack-deps.ts';
import { homeActions } from './build-home.ts';
import { publishHome } from './publish-home.ts';

/** App Home: shown anew whenever somebody comes to it or changes something, and what its buttons do. */
export function registerHome(app: App, deps: SlackDeps): void {
  // Home may still stand open for those who came to it.
  const visitors = new Set<string>();
  deps.whenChanged.push(async ({ workspaceId, userId }) => {
    if (visitors.has(userId)) await publishHome(deps, workspaceId, userId);
  });

  app.event('app_home_opened', async ({ event, context }) => {
    // Slack tells of both tabs.
    if (event.tab !== 'home') return;
    visitors.add(event.user);
    await publishHome(deps, context.teamId ?? '', event.user);
  });

  app.action<BlockAction<ButtonAction>>(homeActions.download, async ({ ack, action, body, context }) => {
    await ack();
    const { camperId, logKind, logDay } = readFormTarget(action.value) ?? {};
    const asker = readPressingAsker(deps, body, context.teamId);
    const whose = camperId === undefined ? asker : { ...asker, camperId };
    await downloadPost(deps, whose, logDay ?? null, logKind);
  });

  app.action<BlockAction<ButtonAction>>(homeActions.settings, async ({ ack, action, body, context }) => {
    await ack();
    const asker = { ...readPressingAsker(deps, body, context.teamId), camperId: action.value ?? '' };
    await openSettings(deps, asker, body.trigger_id);
  });

  app.action<BlockAction<ButtonAction>>(homeActions.camp, async ({ ack, action, body, context }) => {
    await ack();
    const asker = readPressingAsker(deps, body, context.teamId, action.value ?? null);
    await openCampSettings(deps, asker, body.trigger_id);
  });
}

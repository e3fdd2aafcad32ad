import { describeNoLog } from '../log-form/describe-no-log.ts';
import { messagesIn } from '../messages/messages.ts';
import type { SlackDeps } from '../slack-deps.ts';
import { buildEmptyHome, buildHome } from './build-home.ts';

/** Shows somebody their Home as it stands now. */
export async function publishHome(deps: SlackDeps, workspaceId: string, userId: string): Promise<void> {
  const isAdmin = await deps.people.isAdmin(userId);
  const found = await deps.flows.findHome({ workspaceId, userId, channelId: null, isAdmin });
  const view = found.kind === 'home' ? buildHome(found) : await buildReason(deps, userId, found);
  await deps.clients.reads.views.publish({ user_id: userId, view });
}

type NoHome = Parameters<typeof describeNoLog>[0];

async function buildReason(deps: SlackDeps, userId: string, found: NoHome) {
  const messages = messagesIn(found.language ?? (await deps.people.languageOf(userId)));
  return buildEmptyHome(describeNoLog(found, messages, { channelId: null }, null), messages);
}

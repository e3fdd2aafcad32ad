import { describeNoLog } from '../log-form/describe-no-log.ts';
import { messagesIn } from '../messages/messages.ts';
import { openForAsker } from '../open-for-asker.ts';
import type { Opening } from '../open-view.ts';
import type { Asker, SlackDeps } from '../slack-deps.ts';
import { buildPoolWindow } from './build-pool-window.ts';

/** `/log pool`: shows the team's keywords of today, or says why there are none. */
export async function openPool(deps: SlackDeps, asker: Asker, triggerId: string): Promise<void> {
  await openForAsker(deps, asker, triggerId, 'team pool', findPool(deps, asker));
}

async function findPool(deps: SlackDeps, asker: Asker): Promise<Opening> {
  const { workspaceId, userId, channelId } = asker;
  const found = await deps.flows.findTeamPool({ workspaceId, userId, channelId });
  if (found.kind === 'pool') return { kind: 'view', view: buildPoolWindow(found) };
  const messages = messagesIn(found.language ?? (await asker.language()));
  return { kind: 'reason', text: describeNoLog(found, messages, asker, null) };
}

import { describeNoLog } from '../log-form/describe-no-log.ts';
import { messagesIn } from '../messages/messages.ts';
import { openForAsker } from '../open-for-asker.ts';
import type { Opening } from '../open-view.ts';
import type { Asker, SlackDeps } from '../slack-deps.ts';
import { buildSettings } from './build-settings.ts';

/** `/log settings`: opens a camper's own settings, or says why there are none. */
export async function openSettings(deps: SlackDeps, asker: Asker, triggerId: string): Promise<void> {
  await openForAsker(deps, asker, triggerId, 'my settings', findSettings(deps, asker));
}

async function findSettings(deps: SlackDeps, asker: Asker): Promise<Opening> {
  const { workspaceId, userId, channelId, camperId, responseUrl } = asker;
  const whose = camperId === undefined ? {} : { camperId };
  const found = await deps.flows.findMySettings({ workspaceId, userId, channelId, ...whose });
  if (found.kind === 'my-settings') return { kind: 'view', view: buildSettings(found, responseUrl) };
  const messages = messagesIn(found.language ?? (await asker.language()));
  return { kind: 'reason', text: describeNoLog(found, messages, asker, null) };
}

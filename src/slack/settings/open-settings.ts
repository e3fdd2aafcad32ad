import { describeNoLog } from '../log-form/describe-no-log.ts';
import { messagesIn } from '../messages/messages.ts';
import { type Opening, openView } from '../open-view.ts';
import { buildPlaceholder } from '../placeholder.ts';
import type { Asker, SlackDeps } from '../slack-deps.ts';
import { buildSettings } from './build-settings.ts';

/** `/log settings`: opens a camper's own settings, or says why there are none. */
export async function openSettings(deps: SlackDeps, asker: Asker, triggerId: string): Promise<void> {
  const messages = async () => messagesIn(await asker.language());
  const opened = await openView(
    deps.clients,
    triggerId,
    findSettings(deps, asker),
    async () => buildPlaceholder(await messages()),
    async (error) =>
      (await messages()).apology(deps.recordFailure(error, { what: 'my settings', user: asker.userId })),
  );
  if (opened.kind === 'shown') return;
  const text = opened.kind === 'untold' ? opened.text : (await messages()).openedTooLate;
  await deps.reply(asker, { text });
}

async function findSettings(deps: SlackDeps, asker: Asker): Promise<Opening> {
  const { workspaceId, userId, channelId, responseUrl } = asker;
  const found = await deps.flows.findMySettings({ workspaceId, userId, channelId });
  if (found.kind === 'my-settings') return { kind: 'view', view: buildSettings(found, responseUrl) };
  const messages = messagesIn(found.language ?? (await asker.language()));
  return { kind: 'reason', text: describeNoLog(found, messages, asker, null) };
}

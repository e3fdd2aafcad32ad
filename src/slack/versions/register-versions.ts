import type { App, BlockAction, ButtonAction } from '@slack/bolt';
import { describeNoLog } from '../log-form/describe-no-log.ts';
import { messagesIn } from '../messages/messages.ts';
import { readObject } from '../read-object.ts';
import { readPresser } from '../read-presser.ts';
import type { Asker, SlackDeps } from '../slack-deps.ts';
import { buildVersions, restoreAction } from './build-versions.ts';

/** `/log versions [date]`: what was saved for a day, each time, to the asker alone. */
export async function tellVersions(deps: SlackDeps, asker: Asker, day: string | null): Promise<void> {
  const { workspaceId, userId, channelId } = asker;
  const found = await deps.flows.listVersions({ workspaceId, userId, channelId, day });
  if (found.kind === 'versions') {
    await deps.reply(asker, buildVersions(found));
    return;
  }
  const messages = messagesIn(found.language ?? (await asker.language()));
  await deps.reply(asker, { text: describeNoLog(found, messages, asker, day) });
}

/** The buttons that bring an older version back. */
export function registerVersions(app: App, deps: SlackDeps): void {
  app.action<BlockAction<ButtonAction>>(restoreAction, async ({ ack, action, body, context }) => {
    await ack();
    const presser = readPresser(body, context.teamId);
    const wanted = readWanted(action.value ?? '');
    const restored = wanted && (await deps.flows.restoreVersion(presser, wanted));
    const messages = messagesIn(await deps.people.languageOf(presser.userId));
    const text =
      wanted === null || restored === null
        ? messages.staleButton
        : messages.versionRestored(String(wanted.version), String(restored));
    await deps.reply(presser, { text });
  });
}

function readWanted(value: string) {
  const { camperId, logDay, version } = readObject(value) ?? {};
  return typeof camperId === 'string' && typeof logDay === 'string' && typeof version === 'number'
    ? { camperId, logDay, version }
    : null;
}

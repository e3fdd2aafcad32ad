import type { Messages } from '../messages/ko.ts';
import { messagesIn } from '../messages/messages.ts';
import { type Opening, openView } from '../open-view.ts';
import { buildPlaceholder } from '../placeholder.ts';
import type { Asker, SlackDeps } from '../slack-deps.ts';
import { buildLogForm, fitsSlack } from './build-log-form.ts';
import { describeNoLog } from './describe-no-log.ts';

/** Which log: `day` as typed or as a button knows it, null for today's. */
export interface LogFormWish {
  readonly triggerId: string;
  readonly day: string | null;
}

/** Opens the form of a day for whoever asked, or tells them in their language why there is none. */
export async function openLogForm(deps: SlackDeps, asker: Asker, wish: LogFormWish): Promise<void> {
  let messages: Messages | null = null;
  const speak = async () => (messages ??= messagesIn(await asker.language()));
  const opened = await openView(
    deps.clients,
    wish.triggerId,
    findForm(deps, asker, wish),
    async () => buildPlaceholder(await speak()),
    async (error) =>
      (await speak()).apology(deps.recordFailure(error, { what: 'log form', user: asker.userId })),
  );
  if (opened.kind === 'shown') return;
  const text = opened.kind === 'untold' ? opened.text : (await speak()).openedTooLate;
  await deps.reply(asker, { text });
}

async function findForm(deps: SlackDeps, asker: Asker, wish: LogFormWish): Promise<Opening> {
  const { workspaceId, userId, channelId } = asker;
  const found = await deps.flows.openLogForm({ workspaceId, userId, channelId, day: wish.day });
  const messages = messagesIn(found.language ?? (await asker.language()));
  if (found.kind !== 'form') {
    return { kind: 'reason', text: describeNoLog(found, messages, asker, wish.day) };
  }
  const view = buildLogForm(found);
  return fitsSlack(view)
    ? { kind: 'view', view }
    : { kind: 'reason', text: messages.formTooBig(found.logDay) };
}

import { messagesIn } from './messages/messages.ts';
import { type Opening, openView } from './open-view.ts';
import { buildPlaceholder } from './placeholder.ts';
import type { Asker, SlackDeps } from './slack-deps.ts';

/** Opens a window for whoever asked, or tells them in their language why there is none. `what` names it in the log. */
export async function openForAsker(
  deps: SlackDeps,
  asker: Asker,
  triggerId: string,
  what: string,
  content: Promise<Opening>,
): Promise<void> {
  const messages = async () => messagesIn(await asker.language());
  const opened = await openView(
    deps.clients,
    triggerId,
    content,
    async () => buildPlaceholder(await messages()),
    async (error) => (await messages()).apology(deps.recordFailure(error, { what, user: asker.userId })),
  );
  if (opened.kind === 'shown') return;
  const text = opened.kind === 'untold' ? opened.text : (await messages()).openedTooLate;
  await deps.reply(asker, { text });
}

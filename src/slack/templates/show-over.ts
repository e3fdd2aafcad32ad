import type { BlockAction } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import type { Language } from '../../camp/camp.ts';
import { messagesIn } from '../messages/messages.ts';
import { pushView } from '../open-view.ts';
import type { SlackDeps } from '../slack-deps.ts';

/** Puts a window over the one in which somebody pressed, or tells them that it came too late for Slack. */
export async function showOver(
  deps: SlackDeps,
  { user, trigger_id: triggerId }: Pick<BlockAction, 'user' | 'trigger_id'>,
  view: ModalView,
  language: Language,
): Promise<void> {
  if ((await pushView(deps.clients, triggerId, view)) === 'shown') return;
  await deps.reply({ userId: user.id, responseUrl: null }, { text: messagesIn(language).openedTooLate });
}

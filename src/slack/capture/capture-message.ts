import type { MessageShortcut } from '@slack/bolt';
import { mentionedIds } from '../../text/read-rich-text.ts';
import { describeNoLog } from '../log-form/describe-no-log.ts';
import { messagesIn } from '../messages/messages.ts';
import { openForAsker } from '../open-for-asker.ts';
import type { Opening } from '../open-view.ts';
import type { Asker, SlackDeps } from '../slack-deps.ts';
import { buildCaptureForm } from './build-capture-form.ts';
import { findFields } from './find-fields.ts';
import { readMessage } from './read-message.ts';

const namesLimitMs = 1_000;

/** “Add to my log” on a message: asks to which field, with the message's rich text to look over. */
export async function captureMessage(
  deps: SlackDeps,
  asker: Asker,
  { trigger_id: triggerId, message }: Pick<MessageShortcut, 'trigger_id' | 'message'>,
): Promise<void> {
  await openForAsker(deps, asker, triggerId, 'capture', findForm(deps, asker, readMessage(message)));
}

async function findForm(deps: SlackDeps, asker: Asker, message: unknown): Promise<Opening> {
  const found = await findFields(deps, asker);
  const messages = messagesIn(found.language ?? (await asker.language()));
  if (found.kind !== 'fields') {
    return { kind: 'reason', text: describeNoLog(found, messages, asker, null) };
  }
  if (message === null) return { kind: 'reason', text: messages.captureNoText };
  const ids = mentionedIds(message);
  const names =
    ids.users.length + ids.channels.length === 0
      ? {}
      : await deps.resolveNames(asker.workspaceId, ids, namesLimitMs);
  return { kind: 'view', view: buildCaptureForm(found, message, names, messages) };
}

import type { CaptureField } from '../../flows/written/add-capture.ts';
import { readCommandText } from '../../text/read-command-text.ts';
import { readRichText } from '../../text/read-rich-text.ts';
import { isBlank } from '../../text/render-plain.ts';
import { describeNoLog } from '../log-form/describe-no-log.ts';
import { messagesIn } from '../messages/messages.ts';
import type { Asker, SlackDeps } from '../slack-deps.ts';
import { buildCaptured } from './build-captured.ts';
import { findFields } from './find-fields.ts';

/** What each command adds to: the last field of this kind. */
export const captureKinds = { done: 'checklist', keyword: 'keywords', todo: 'tasks', note: 'prose' } as const;
export type CaptureCommand = keyof typeof captureKinds;

/** What was typed: `text` as Slack sent it, and the id of the request. */
export interface TypedCapture {
  readonly command: CaptureCommand;
  readonly text: string;
  readonly requestId: string;
}

/** `/log done …` and the like: adds what was typed to today's log, and says so with a button that takes it back. */
export async function captureText(deps: SlackDeps, asker: Asker, typed: TypedCapture): Promise<void> {
  const found = await findFields(deps, asker);
  const messages = messagesIn(found.language ?? (await asker.language()));
  const say = async (text: string) => {
    await deps.reply(asker, { text });
  };
  if (found.kind !== 'fields') return say(describeNoLog(found, messages, asker, null));
  const { command, requestId } = typed;
  const kind = captureKinds[command];
  const answer = readCommandText(typed.text, kind === 'prose' ? 'paragraphs' : 'items');
  if (isBlank(readRichText(answer))) return say(messages.captureEmpty(command));
  // Prose comes from the particular to the general: what somebody notes in passing is for the last one.
  const field = found.fields.findLast((each) => each.kind === kind);
  if (!field) return say(messages.captureNoField(listLabels(found.fields)));
  const { workspaceId, userId } = asker;
  const { camperId, logDay } = found;
  const captured = await deps.flows.addCapture(
    { workspaceId, userId },
    { camperId, logDay, field: field.id },
    { answer, source: `command:${requestId}` },
  );
  if (captured !== null) await deps.reply(asker, buildCaptured(captured, field.label, messages));
}

function listLabels(fields: readonly CaptureField[]): string {
  return fields.map(({ label }) => label).join(', ');
}

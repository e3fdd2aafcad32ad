import type { ViewOutput, ViewResponseAction } from '@slack/bolt';
import { readChoice } from '../inputs/form-inputs.ts';
import { readLogMemo } from '../log-memo.ts';
import { messagesIn } from '../messages/messages.ts';
import type { SlackDeps } from '../slack-deps.ts';
import { errorOnFirst, errorsAt, inputBlocks } from '../view-errors.ts';
import { within } from '../within.ts';
import { buildCaptured } from './build-captured.ts';

const saveLimitMs = 2_500;

/** Adds a message to the log; the window stays open, with its text, until that is kept. */
export async function submitCapture(
  deps: SlackDeps,
  {
    workspaceId,
    userId,
    view,
  }: { readonly workspaceId: string; readonly userId: string; readonly view: ViewOutput },
): Promise<ViewResponseAction> {
  const blocks = inputBlocks(view);
  const memo = readLogMemo(view.private_metadata);
  if (memo === null) {
    return errorOnFirst(blocks, messagesIn(await deps.people.languageOf(userId)).staleForm);
  }
  const messages = messagesIn(memo.language);
  const field = readChoice(view, 'field');
  const [input] = Object.values(view.state.values.text ?? {});
  const answer = input?.rich_text_value;
  if (answer === undefined) return errorsAt({ text: messages.captureEmptyForm });
  const adding = deps.flows.addCapture(
    { workspaceId, userId },
    { ...memo, field },
    { answer, source: `window:${view.id}` },
  );
  try {
    const added = await within(adding, saveLimitMs);
    if (added.late) {
      deps.work.track(adding).catch((error) => deps.recordFailure(error, { what: 'capture', user: userId }));
      return errorOnFirst(blocks, messages.saveLate);
    }
    if (added.value !== null) tellCaptured(deps, userId, added.value, labelOf(view, field));
    return { response_action: 'clear' };
  } catch (error) {
    deps.recordFailure(error, { what: 'capture', user: userId });
    return errorOnFirst(blocks, messages.saveFailed);
  }

  function tellCaptured(
    { work, reply, recordFailure }: SlackDeps,
    to: string,
    captured: { readonly id: string; readonly answer: unknown },
    label: string,
  ): void {
    const telling = reply({ userId: to, responseUrl: null }, buildCaptured(captured, label, messages));
    work.track(telling).catch((error) => recordFailure(error, { what: 'capture', user: to }));
  }
}

function labelOf({ state }: ViewOutput, field: string): string {
  const [menu] = Object.values(state.values.field ?? {});
  return menu?.selected_option?.text.text ?? field;
}

import type { ViewOutput, ViewResponseAction } from '@slack/bolt';
import { readLogForm } from '../log-form/read-log-form.ts';
import { readLogMemo } from '../log-memo.ts';
import { messagesIn } from '../messages/messages.ts';
import { saveInTime } from '../save-in-time.ts';
import type { SlackDeps } from '../slack-deps.ts';
import { errorOnFirst, inputBlocks } from '../view-errors.ts';

/** Keeps what a moderator entered for everybody; the window stays open, with its text, until that is kept. */
export async function submitPool(
  deps: SlackDeps,
  who: { readonly workspaceId: string; readonly userId: string },
  view: ViewOutput,
): Promise<ViewResponseAction> {
  const blocks = inputBlocks(view);
  const memo = readLogMemo(view.private_metadata);
  if (memo === null) {
    return errorOnFirst(blocks, messagesIn(await deps.people.languageOf(who.userId)).staleForm);
  }
  const messages = messagesIn(memo.language);
  const { camperId, logDay } = memo;
  const entering = deps.flows.enterKeywords(who, { camperId, logDay, answers: readLogForm(view) });
  const about = { what: 'team pool', camper: camperId, day: logDay };
  const result = await saveInTime(deps, entering, { blocks, messages, about });
  if ('answer' in result) return result.answer;
  switch (result.saved.kind) {
    case 'entered':
      return { response_action: 'clear' };
    case 'over':
      return errorOnFirst(blocks, messages.poolOver);
    case 'not-yours':
      return errorOnFirst(blocks, messages.problemNotYours);
    case 'not-moderator': {
      const { moderator } = result.saved;
      const text = moderator === null ? messages.poolNobody : messages.poolTurnOf(moderator);
      return errorOnFirst(blocks, text);
    }
  }
}

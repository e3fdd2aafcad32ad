import type { ViewResponseAction } from '@slack/bolt';
import { messagesIn } from '../messages/messages.ts';
import type { SlackDeps } from '../slack-deps.ts';
import { tellChanged } from '../tell-changed.ts';
import { errorOnFirst, errorsAt, inputBlocks } from '../view-errors.ts';
import { within } from '../within.ts';
import { readSharing } from './build-sharing.ts';
import { readToDos } from './build-to-dos.ts';
import { describeProblems } from './describe-problems.ts';
import { readFormMemo } from './form-memo.ts';
import { findUntouched, readLogForm, type ViewState } from './read-log-form.ts';

/** Slack closes the door after 3 s; what is not saved by then has to stay on the screen. */
const saveLimitMs = 2_500;

/** A form that was sent: by whom, and the window with what was typed. */
export interface SubmittedForm {
  readonly workspaceId: string;
  readonly userId: string;
  readonly view: ViewState & { readonly private_metadata: string };
}

/**
 * Saves a log and gives the answer for Slack: `clear` once it is stored for sure, else an error beside the field,
 * with the window and the text left open. Pressing again after a late save changes nothing that the late save stored.
 */
export async function submitLogForm(deps: SlackDeps, form: SubmittedForm): Promise<ViewResponseAction> {
  const { workspaceId, userId, view } = form;
  const blocks = inputBlocks(view);
  const memo = readFormMemo(view.private_metadata);
  if (memo === null) {
    return errorOnFirst(blocks, messagesIn(await deps.people.languageOf(userId)).staleForm);
  }
  const messages = messagesIn(memo.language);
  const { camperId, logKind, logDay, template, version, capturesSeen } = memo;
  const answers = readLogForm(view);
  const toDos = readToDos(view);
  const opened = { version, capturesSeen, untouched: findUntouched(memo, answers) };
  try {
    const saving = deps.flows.submitLog({
      workspaceId,
      userId,
      camperId,
      logKind,
      logDay,
      template,
      answers,
      toDos,
      sharing: readSharing(view),
      opened,
    });
    const saved = await within(saving, saveLimitMs);
    if (saved.late) {
      const about = { what: 'late save', camper: camperId, day: logDay };
      deps.work.track(saving).catch((error) => deps.recordFailure(error, about));
      return errorOnFirst(blocks, messages.saveLate);
    }
    if (saved.value.ok) {
      tellChanged(deps, { workspaceId, userId });
      return { response_action: 'clear' };
    }
    return errorsAt(describeProblems(saved.value.problems, blocks, messages));
  } catch (error) {
    deps.recordFailure(error, { what: 'save', camper: camperId, day: logDay });
    return errorOnFirst(blocks, messages.saveFailed);
  }
}

import type { ViewResponseAction } from '@slack/bolt';
import type { ViewState } from '../log-form/read-log-form.ts';
import { messagesIn } from '../messages/messages.ts';
import type { SlackDeps } from '../slack-deps.ts';
import { errorOnFirst, errorsAt, inputBlocks } from '../view-errors.ts';
import { within } from '../within.ts';
import { announceCamp } from './announce-camp.ts';
import { describeSetupProblems } from './describe-setup-problems.ts';
import { listMembersInTime } from './members-in-time.ts';
import { readSetupForm } from './read-setup-form.ts';
import { readSetupMemo } from './setup-memo.ts';

/** After the members it leaves half a second of Slack's 3 for the way. */
const saveLimitMs = 1_300;

/** The setup window as it was sent. */
export interface SubmittedSetup {
  readonly workspaceId: string;
  readonly userId: string;
  readonly view: ViewState & { readonly private_metadata: string };
}

/**
 * Makes the camp and gives the answer for Slack. The camp is stored before Slack is answered, together with its
 * members when Slack lists them in time, as it does for a team; a channel of hundreds is stored without and joined
 * afterwards. A crash between the two loses no camp: `/log setup` in the channel again joins whoever is missing.
 */
export async function submitSetup(deps: SlackDeps, form: SubmittedSetup): Promise<ViewResponseAction> {
  const { workspaceId, userId, view } = form;
  const blocks = inputBlocks(view);
  const memo = readSetupMemo(view.private_metadata);
  if (memo === null) {
    return errorOnFirst(blocks, messagesIn(await deps.people.languageOf(userId)).staleForm);
  }
  const messages = messagesIn(memo.language);
  const { channelId, channelName } = memo;
  const choice = readSetupForm(view);
  const { members, listing } = await listMembersInTime(deps, channelId);
  const setting = deps.flows.setUpCamp({
    ...choice,
    workspaceId,
    channelId,
    channelName,
    staffUserId: userId,
    members: members ?? [],
  });
  // Also when the answer comes too late for Slack: the camp is there then, and its people should know.
  const after = setting.then(async (result) => {
    if (result.ok) await announceCamp(deps, { ...form, ...memo, result, choice, members, listing });
  });
  deps.work.track(after).catch((error) => deps.recordFailure(error, { what: 'setup', channel: channelId }));
  const set = await within(setting, saveLimitMs).catch(() => null);
  if (set === null || set.late) return errorOnFirst(blocks, messages.setupFailed);
  if (set.value.ok) return { response_action: 'clear' };
  return errorsAt(describeSetupProblems(set.value.problems, messages));
}

import type { ViewOutput, ViewResponseAction } from '@slack/bolt';
import { choiceAction } from '../inputs/form-inputs.ts';
import { messagesIn } from '../messages/messages.ts';
import type { SlackDeps } from '../slack-deps.ts';
import { errorOnFirst } from '../view-errors.ts';
import { within } from '../within.ts';
import { readStaffMemo, staffBlock } from './build-staff-form.ts';

const saveLimitMs = 2_500;

/** Changes a camp's staff and gives the answer for Slack: back to the settings once it is stored, else an error. */
export async function submitStaff(
  deps: SlackDeps,
  who: { readonly workspaceId: string; readonly userId: string },
  view: Pick<ViewOutput, 'state' | 'private_metadata'>,
): Promise<ViewResponseAction | undefined> {
  const memo = readStaffMemo(view.private_metadata);
  const fail = (text: string) => errorOnFirst([staffBlock], text);
  if (memo === null) return fail(messagesIn(await deps.people.languageOf(who.userId)).staleForm);
  const messages = messagesIn(memo.language);
  const wanted = view.state.values[staffBlock]?.[choiceAction]?.selected_users ?? [];
  const changing = deps.people.isAdmin(who.userId).then((isAdmin) => {
    const asker = { ...who, channelId: null, campId: memo.campId, isAdmin };
    return deps.flows.changeStaff(asker, wanted, memo.seen);
  });
  deps.work.track(changing).catch((error) => deps.recordFailure(error, { what: 'staff', user: who.userId }));
  const changed = await within(changing, saveLimitMs).catch(() => null);
  if (changed === null) return fail(messages.saveFailed);
  if (changed.late) return fail(messages.saveLate);
  switch (changed.value.kind) {
    case 'staff':
      return undefined;
    case 'nobody-left':
      return fail(messages.staffNobody);
    case 'outdated':
      return fail(messages.staffOutdated);
    case 'no-team':
      return fail(messages.noTeamHere);
    case 'not-staff':
      return fail(messages.campNotStaff);
  }
}

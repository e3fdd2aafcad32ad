import type { ViewResponseAction } from '@slack/bolt';
import type { ChangeStaffResult } from '../../flows/staff/change-staff.ts';
import { choiceAction } from '../inputs/form-inputs.ts';
import type { Messages } from '../messages/ko.ts';
import { type SentWindow, saveWindow } from '../save-window.ts';
import type { SlackDeps } from '../slack-deps.ts';
import { readStaffMemo, staffBlock } from './build-staff-form.ts';

/** Changes a camp's staff and gives the answer for Slack: back to the settings once it is stored, else an error. */
export async function submitStaff(
  deps: SlackDeps,
  form: SentWindow,
): Promise<ViewResponseAction | undefined> {
  const { workspaceId, userId, view } = form;
  const wanted = view.state.values[staffBlock]?.[choiceAction]?.selected_users ?? [];
  return saveWindow(deps, form, {
    what: 'staff',
    readMemo: readStaffMemo,
    save: async ({ campId, seen }) => {
      const isAdmin = await deps.people.isAdmin(userId);
      const asker = { workspaceId, userId, channelId: null, campId, isAdmin };
      return deps.flows.changeStaff(asker, wanted, seen);
    },
    answer,
  });
}

function answer({ kind }: ChangeStaffResult, messages: Messages): string | undefined {
  switch (kind) {
    case 'staff':
      return undefined;
    case 'nobody-left':
      return messages.staffNobody;
    case 'outdated':
      return messages.staffOutdated;
    case 'no-team':
      return messages.noTeamHere;
    case 'not-staff':
      return messages.campNotStaff;
  }
}

import type { ViewResponseAction } from '@slack/bolt';
import type { CampSettings } from '../../flows/camp/camp-settings.ts';
import type { ChangeCampResult } from '../../flows/camp/change-camp.ts';
import type { StaffAsker } from '../../flows/place/find-staff-camp.ts';
import type { Messages } from '../messages/ko.ts';
import { type SentWindow, saveWindow } from '../save-window.ts';
import type { SlackDeps } from '../slack-deps.ts';
import { errorsAt } from '../view-errors.ts';
import { type CampMemo, readCampMemo } from './camp-memo.ts';
import { describeCampProblems } from './describe-camp-problems.ts';
import { hashSettings } from './hash-settings.ts';
import { readCampForm } from './read-camp-form.ts';

/** Changes the camp and gives the answer for Slack: `clear` once it is stored, else errors beside the fields. */
export async function submitCampSettings(
  deps: SlackDeps,
  form: SentWindow,
): Promise<ViewResponseAction | undefined> {
  const { userId, view } = form;
  return saveWindow(deps, form, {
    what: 'camp settings',
    readMemo: readCampMemo,
    save: (memo) => change(deps, form, memo, readCampForm(view)),
    tell: async (result, { responseUrl }, messages) => {
      if (result.kind !== 'changed') return;
      await deps.reply({ userId, responseUrl }, { text: messages.campChanged(result.campName) });
    },
    answer,
  });
}

function answer(result: ChangeCampResult, messages: Messages): string | ViewResponseAction {
  switch (result.kind) {
    case 'changed':
      return { response_action: 'clear' };
    case 'refused':
      return errorsAt(describeCampProblems(result.problems, messages));
    case 'no-team':
      return messages.noTeamHere;
    case 'not-staff':
      return messages.campNotStaff;
    case 'outdated':
      return messages.campOutdated;
  }
}

async function change(
  { flows, people }: SlackDeps,
  { workspaceId, userId }: Omit<SentWindow, 'view'>,
  { channelId, settingsHash }: CampMemo,
  sent: CampSettings,
): Promise<ChangeCampResult> {
  const staff: StaffAsker = { workspaceId, userId, channelId, isAdmin: await people.isAdmin(userId) };
  // Settings that are what is sent anyway were changed by an earlier press, whose answer came too late.
  const harmless = [settingsHash, hashSettings(sent)];
  return flows.changeCamp(staff, sent, (current) => harmless.includes(hashSettings(current)));
}

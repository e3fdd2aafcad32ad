import type { ViewResponseAction } from '@slack/bolt';
import type { CampLeaves, LeaveForCamper, LeaveForCamperResult } from '../../flows/leave/leave-for-camper.ts';
import type { StaffAsker } from '../../flows/place/find-staff-camp.ts';
import { readChoice } from '../inputs/form-inputs.ts';
import { describeLeave } from '../leave/describe-leave.ts';
import type { Messages } from '../messages/ko.ts';
import { type SentWindow, saveWindow } from '../save-window.ts';
import type { SlackDeps } from '../slack-deps.ts';
import { tellChanged } from '../tell-changed.ts';
import { errorsAt } from '../view-errors.ts';
import { buildLeaveForm, type LeaveMemo, readLeaveMemo } from './build-leave-form.ts';

interface Saved {
  readonly result: LeaveForCamperResult;
  /** All leaves afterwards; null when it was not noted. */
  readonly leaves: CampLeaves | null;
  readonly memo: LeaveMemo;
}

/** Notes a leave for a camper; the window then lists it too. */
export async function submitLeave(
  deps: SlackDeps,
  form: SentWindow,
): Promise<ViewResponseAction | undefined> {
  const { workspaceId, userId, view } = form;
  return saveWindow<LeaveMemo, Saved>(deps, form, {
    what: 'leave for a camper',
    readMemo: readLeaveMemo,
    save: async (memo) => {
      const isAdmin = await deps.people.isAdmin(userId);
      const asker: StaffAsker = { workspaceId, userId, channelId: null, campId: memo.campId, isAdmin };
      const [from, to] = [readChoice(view, 'from'), readChoice(view, 'to')];
      const reason = readChoice(view, 'reason').replace(/\s+/g, ' ').trim();
      const result = await deps.flows.takeLeaveFor(asker, readChoice(view, 'camper'), { from, to, reason });
      const leaves = result.kind === 'taken' ? await deps.flows.listCampLeaves(asker) : null;
      return { result, leaves: leaves?.kind === 'camp-leaves' ? leaves : null, memo };
    },
    tell: async ({ result }) => {
      if (result.kind === 'taken' && result.changed)
        tellChanged(deps, { workspaceId, userId: result.userId });
    },
    answer,
  });
}

/** What was noted or taken back, for whoever did it. */
export function describeLeaveFor(
  { kind, changed, name, leave }: LeaveForCamper,
  { language }: Pick<LeaveMemo, 'language'>,
  messages: Messages,
): string {
  const line = describeLeave({ ...leave, reason: '' }, language);
  if (kind === 'cancelled') return messages.staffLeaveCancelled(name, line);
  return changed ? messages.staffLeaveTaken(name, line) : messages.staffLeaveBefore(name, line);
}

function answer(
  { result, leaves, memo }: Saved,
  messages: Messages,
): string | ViewResponseAction | undefined {
  const at = (field: 'from' | 'to', text: string) => errorsAt({ [field]: text });
  switch (result.kind) {
    case 'taken':
    case 'cancelled': {
      const notice = describeLeaveFor(result, memo, messages);
      // Without the list it closes: the settings are below it.
      return leaves === null
        ? undefined
        : { response_action: 'update', view: buildLeaveForm(leaves, memo.language, notice) };
    }
    case 'no-team':
      return messages.noTeamHere;
    case 'not-staff':
      return messages.campNotStaff;
    case 'no-camper':
    case 'gone':
      return messages.nudgeNoCamper;
    case 'refused':
      switch (result.problem) {
        case 'unreadable':
          return at('from', messages.setupNotADate);
        case 'backwards':
          return at('to', messages.staffLeaveBackwards);
        case 'past':
          return at('to', messages.leavePast);
        case 'outside':
          return at('from', messages.leaveOutside);
        case 'too-long':
          return at('to', messages.staffLeaveTooLong);
      }
  }
}

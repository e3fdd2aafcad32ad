import type { ActionsBlock } from '@slack/types';
import { buildButton } from '../inputs/build-button.ts';
import type { Messages } from '../messages/ko.ts';

/** The action_ids of what staff can do beside the settings; each button's value begins with the camp's id. */
export const staffActions = {
  roster: 'staff_roster',
  people: 'staff_people',
  changes: 'staff_changes',
  older: 'staff_changes_older',
  files: 'staff_files',
  leave: 'staff_leave',
  cancelLeave: 'staff_leave_cancel',
  nudge: 'staff_nudge',
  templates: 'staff_templates',
} as const;

/** The row of buttons above a camp's settings; what they open lies over the settings, so that nothing typed is lost. */
export function buildStaffButtons(campId: string, messages: Messages): ActionsBlock {
  const button = (actionId: string, text: string) => buildButton(actionId, text, campId);
  return {
    type: 'actions',
    elements: [
      button(staffActions.roster, messages.staffRoster),
      button(staffActions.leave, messages.staffLeave),
      button(staffActions.people, messages.staffPeople),
      button(staffActions.changes, messages.staffChanges),
      button(staffActions.files, messages.staffFiles),
      button(staffActions.templates, messages.templatesTitle),
    ],
  };
}

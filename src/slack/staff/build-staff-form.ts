import type { ModalView } from '@slack/types';
import type { Language } from '../../camp/camp.ts';
import type { StaffList } from '../../flows/staff/change-staff.ts';
import { choiceAction } from '../inputs/form-inputs.ts';
import { messagesIn } from '../messages/messages.ts';
import { readObject } from '../read-object.ts';

/** The window's callback_id, and the block_id of its one input. */
export const staffCallback = 'staff_form';
export const staffBlock = 'staff';

/** What the window remembers: whose staff it shows, and who they were. */
export interface StaffMemo {
  readonly campId: string;
  readonly language: Language;
  readonly seen: readonly string[];
}

/** The window in which a camp's staff are chosen. */
export function buildStaffForm({ campId, campName, userIds }: StaffList, language: Language): ModalView {
  const messages = messagesIn(language);
  const memo: StaffMemo = { campId, language, seen: userIds };
  return {
    type: 'modal',
    callback_id: staffCallback,
    private_metadata: JSON.stringify(memo),
    title: { type: 'plain_text', text: messages.staffPeople },
    submit: { type: 'plain_text', text: messages.formSave },
    close: { type: 'plain_text', text: messages.formClose },
    blocks: [
      {
        type: 'input',
        block_id: staffBlock,
        label: { type: 'plain_text', text: messages.staffLabel(campName) },
        hint: { type: 'plain_text', text: messages.staffHint },
        element: { type: 'multi_users_select', action_id: choiceAction, initial_users: [...userIds] },
      },
    ],
  };
}

/** Reads the memo back; null when it is not one of ours. */
export function readStaffMemo(text: string): StaffMemo | null {
  const { campId, language, seen } = readObject(text) ?? {};
  if (typeof campId !== 'string' || !Array.isArray(seen)) return null;
  const ids = seen.filter((id) => typeof id === 'string');
  return { campId, language: language === 'ko' ? 'ko' : 'en', seen: ids };
}

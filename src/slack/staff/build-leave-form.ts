import type { ModalView, SectionBlock } from '@slack/types';
import type { Language } from '../../camp/camp.ts';
import type { CampLeave, CampLeaves } from '../../flows/leave/leave-for-camper.ts';
import { cutText } from '../cut-text.ts';
import { buildPlain } from '../delivery/build-plain.ts';
import { buildButton } from '../inputs/build-button.ts';
import { buildGroupedMenu, buildInput, choiceAction } from '../inputs/form-inputs.ts';
import { buildGroups, buildOption } from '../inputs/option-groups.ts';
import { describeLeave } from '../leave/describe-leave.ts';
import { messagesIn } from '../messages/messages.ts';
import { readObject } from '../read-object.ts';
import { withoutCode } from '../without-code.ts';
import { staffActions } from './build-staff-buttons.ts';

/** The window's callback_id. */
export const leaveCallback = 'staff_leave_form';

/** What the window remembers: for whose campers it is. */
export interface LeaveMemo {
  readonly campId: string;
  readonly language: Language;
}

/** Slack takes 75 characters. */
const headingLimit = 60;
const nameLimit = 60;
const reasonLimit = 200;
/** With the inputs they stay below the 100 blocks of a window. */
const shownLeaves = 80;

/**
 * The window in which staff note a leave for a camper, with those that are to come and a button that takes each back.
 * `notice` says what has just been done.
 */
export function buildLeaveForm(
  found: CampLeaves,
  language: Language,
  notice: string | null = null,
): ModalView {
  const { campId, today, campers, leaves } = found;
  const messages = messagesIn(language);
  const memo: LeaveMemo = { campId, language };
  const frame = {
    type: 'modal',
    title: { type: 'plain_text', text: messages.staffLeave },
    close: { type: 'plain_text', text: messages.formClose },
  } as const;
  if (campers.length === 0) return { ...frame, blocks: [buildPlain(messages.rosterEmpty)] };
  const groups = [...Map.groupBy(campers, ({ team }) => team)].flatMap(([team, members]) =>
    buildGroups(
      `#${cutText(team, headingLimit)}`,
      members.map(({ camperId, name }) => buildOption(name, camperId)),
    ),
  );
  const date = { type: 'datepicker', action_id: choiceAction, initial_date: today } as const;
  return {
    ...frame,
    callback_id: leaveCallback,
    private_metadata: JSON.stringify(memo),
    submit: { type: 'plain_text', text: messages.formSave },
    blocks: [
      ...(notice === null ? [] : [buildPlain(notice)]),
      buildInput('camper', messages.staffLeaveCamper, buildGroupedMenu(groups, '')),
      buildInput('from', messages.staffLeaveFrom, date),
      buildInput('to', messages.staffLeaveTo, date),
      {
        ...buildInput('reason', messages.staffLeaveReason, {
          type: 'plain_text_input',
          action_id: choiceAction,
          max_length: reasonLimit,
        }),
        optional: true,
        hint: { type: 'plain_text', text: withoutCode(messages.staffLeaveHint) },
      },
      { type: 'divider' },
      ...(leaves.length === 0
        ? [buildPlain(messages.staffLeaveNone)]
        : leaves.slice(0, shownLeaves).map((leave) => buildLeave(leave, campId, language))),
    ],
  };
}

function buildLeave(leave: CampLeave, campId: string, language: Language): SectionBlock {
  const messages = messagesIn(language);
  const line = `${cutText(leave.name, nameLimit)} · ${describeLeave({ ...leave, kind: 'leave' }, language)}`;
  return {
    ...buildPlain(line),
    block_id: `leave_${leave.id}`,
    accessory: buildButton(staffActions.cancelLeave, messages.leaveCancel, `${campId} ${leave.id}`),
  };
}

/** Reads the memo back; null when it is not one of ours. */
export function readLeaveMemo(text: string): LeaveMemo | null {
  const { campId, language } = readObject(text) ?? {};
  return typeof campId === 'string' ? { campId, language: language === 'ko' ? 'ko' : 'en' } : null;
}

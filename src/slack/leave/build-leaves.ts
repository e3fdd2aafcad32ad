import type { Button, KnownBlock } from '@slack/types';
import type { Leaves } from '../../flows/leave/cancel-leave.ts';
import type { LeaveResult } from '../../flows/leave/take-leave.ts';
import { buildPlain } from '../delivery/build-plain.ts';
import { buildButton } from '../inputs/build-button.ts';
import { messagesIn } from '../messages/messages.ts';
import type { Saying } from '../reply.ts';
import { describeLeave, describeResult } from './describe-leave.ts';

/** The action_id of the button that takes a leave back. */
export const cancelLeaveAction = 'cancel_leave';

/** A message holds 50 blocks, and nobody reads so many. */
const shownLeaves = 20;

/** What came of a wish, with a button that undoes it. */
export function buildLeaveResult(result: LeaveResult): Saying {
  const messages = messagesIn(result.language);
  const text = describeResult(result, messages);
  if (result.kind !== 'taken') return { text };
  const undo = result.leave.kind === 'leave' ? messages.leaveCancel : messages.leaveUndo;
  return {
    text,
    blocks: [buildPlain(text), { type: 'actions', elements: [buildCancel(undo, result.leave.id)] }],
  };
}

/** The leaves of a camper that are not over, each with a button that takes it back. */
export function buildLeaves({ leaves, language }: Leaves): Saying {
  const messages = messagesIn(language);
  if (leaves.length === 0) return { text: messages.leaveNone };
  const lines = leaves.slice(0, shownLeaves).map((leave) => describeLeave(leave, language));
  const blocks: KnownBlock[] = leaves.slice(0, shownLeaves).map((leave) => ({
    ...buildPlain(describeLeave(leave, language)),
    accessory: buildCancel(messages.leaveCancel, leave.id),
  }));
  return {
    text: [messages.leaveList, ...lines].join('\n'),
    blocks: [buildPlain(messages.leaveList), ...blocks, buildPlain(messages.leaveHow)],
  };
}

/** The button that takes one of somebody's own leaves back. */
export function buildCancel(text: string, leaveId: string): Button {
  return buildButton(cancelLeaveAction, text, leaveId);
}

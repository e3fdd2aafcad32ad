import type { Language } from '../../camp/camp.ts';
import type { LeaveResult } from '../../flows/leave/take-leave.ts';
import { cutText } from '../cut-text.ts';
import type { Messages } from '../messages/ko.ts';
import { messagesIn } from '../messages/messages.ts';
import { sayDate } from '../messages/say-date.ts';

/** A leave as it is shown. */
export type ShownLeave = Pick<
  Extract<LeaveResult, { readonly kind: 'taken' }>['leave'],
  'kind' | 'from' | 'to' | 'reason'
>;

/** Enough to recognise a reason by. */
const reasonLimit = 100;

/** A leave in a line: its days, and why. */
export function describeLeave({ kind, from, to, reason }: ShownLeave, language: Language): string {
  const messages = messagesIn(language);
  const first = sayDate(from, language);
  if (to === null) return messages.leavePaused(first);
  if (kind === 'skip') return messages.leaveSkipped(first);
  const days = from === to ? messages.leaveDay(first) : messages.leaveDays(first, sayDate(to, language));
  return reason === '' ? days : `${days} · ${cutText(reason, reasonLimit)}`;
}

/** What came of a leave, a skipped day, a pause or the end of it, in a sentence or two. */
export function describeResult(result: LeaveResult, messages: Messages): string {
  switch (result.kind) {
    case 'back':
      return messages.leaveBack;
    case 'refused':
      return describeRefusal(result, messages);
    case 'taken': {
      const { leave, merged } = result;
      const line = describeLeave(leave, result.language);
      if (leave.kind === 'skip') return messages.skipTaken(line);
      if (leave.kind === 'pause') return messages.pauseTaken;
      return merged ? messages.leaveMerged(line) : messages.leaveTaken(line);
    }
  }
}

function describeRefusal(
  { problem, firstDay, lastDay }: Extract<LeaveResult, { readonly kind: 'refused' }>,
  messages: Messages,
): string {
  switch (problem) {
    case 'unreadable':
      return messages.leaveUnreadable;
    case 'backwards':
      return messages.leaveBackwards;
    case 'past':
      return messages.leavePast;
    case 'outside': {
      const days = lastDay === null ? messages.campDaysOpen(firstDay) : messages.campDays(firstDay, lastDay);
      return `${messages.leaveOutside} ${days}`;
    }
    case 'too-long':
      return messages.leaveTooLong;
    case 'written':
      return messages.skipWritten;
    case 'excused-already':
      return messages.skipAlready;
    case 'paused-already':
      return messages.pauseAlready;
    case 'not-away':
      return messages.resumeNotAway;
  }
}

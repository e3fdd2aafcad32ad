import type { KnownBlock } from '@slack/types';
import type { ClaimedDelivery } from '../../flows/delivery/claim-delivery.ts';
import { buildPlain } from '../delivery/build-plain.ts';
import { messagesIn } from '../messages/messages.ts';
import type { Saying } from '../reply.ts';
import { buildCancel } from './build-leaves.ts';
import { describeLeave } from './describe-leave.ts';

/** A delivery that tells a camper what staff did with a leave of theirs. */
export type LeaveNoticeDelivery = Extract<ClaimedDelivery, { readonly kind: 'leave-notice' }>;

/** What staff noted or took back and who it was, with a button while the camper can take it back. */
export function buildLeaveNotice({ language, campName, what, leave, by }: LeaveNoticeDelivery): Saying {
  const messages = messagesIn(language);
  const line = describeLeave(leave, language);
  const isTaken = what === 'taken';
  const text = isTaken
    ? messages.leaveSetForYou(campName, line)
    : messages.leaveCancelledForYou(campName, line);
  const blocks: KnownBlock[] = [
    buildPlain(text),
    { type: 'context', elements: [{ type: 'mrkdwn', text: `<@${by}>`, verbatim: true }] },
  ];
  if (isTaken) blocks.push({ type: 'actions', elements: [buildCancel(messages.leaveCancel, leave.id)] });
  return { text, blocks };
}

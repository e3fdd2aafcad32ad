import type { LeaveForCamper } from '../../flows/leave-for-camper.ts';
import { buildPlain } from '../delivery/build-plain.ts';
import { buildCancel } from '../leave/build-leaves.ts';
import { describeLeave } from '../leave/describe-leave.ts';
import { messagesIn } from '../messages/messages.ts';
import type { SlackDeps } from '../slack-deps.ts';
import { tellChanged } from '../tell-changed.ts';

/**
 * Tells a camper in a DM what staff noted or took back for them, with a button while they can take it back; their Home
 * follows.
 */
export async function tellLeave(
  deps: SlackDeps,
  { kind, userId, campName, language, leave }: LeaveForCamper,
  staff: { readonly workspaceId: string; readonly userId: string },
): Promise<void> {
  tellChanged(deps, { workspaceId: staff.workspaceId, userId });
  const messages = messagesIn(language);
  const line = describeLeave(leave, language);
  const isTaken = kind === 'taken';
  const text = isTaken
    ? messages.leaveSetForYou(campName, line)
    : messages.leaveCancelledForYou(campName, line);
  const by = { type: 'mrkdwn', text: `<@${staff.userId}>`, verbatim: true } as const;
  const blocks = [
    buildPlain(text),
    { type: 'context' as const, elements: [by] },
    ...(isTaken
      ? [{ type: 'actions' as const, elements: [buildCancel(messages.leaveCancel, leave.id)] }]
      : []),
  ];
  await deps.reply({ userId, responseUrl: null }, { text, blocks });
}

import type { HeardMessage, TalkReply } from '../../flows/talk/take-message.ts';
import type { SlackDeps } from '../slack-deps.ts';
import { tellChanged } from '../tell-changed.ts';
import { buildTalkReply } from './build-talk-reply.ts';
import { findHeldNames } from './find-held-names.ts';
import { sayInDm } from './say-in-dm.ts';

/** Says what there is to say to a message, and lets the other features know of a log that it saved. */
export async function answerTalk(
  deps: SlackDeps,
  { channelId, workspaceId, userId }: Pick<HeardMessage, 'channelId' | 'workspaceId' | 'userId'>,
  reply: TalkReply,
): Promise<void> {
  if (reply.kind === 'nothing') return;
  if (reply.kind === 'saved' && reply.changed && userId !== null) tellChanged(deps, { workspaceId, userId });
  const names = reply.kind === 'hint' ? {} : await findHeldNames(deps, workspaceId, reply.talk);
  const saying = buildTalkReply(reply, names, await deps.people.languageOf(userId ?? ''));
  const thread = reply.kind === 'aside' || reply.kind === 'astray' ? reply.thread : null;
  if (saying !== null) await sayInDm(deps, channelId, saying, thread);
}

import type { TalkWish } from '../../flows/talk/start-conversation.ts';
import { describeNoLog } from '../log-form/describe-no-log.ts';
import { askAsMember } from '../membership/ask-as-member.ts';
import { messagesIn } from '../messages/messages.ts';
import type { Asker, SlackDeps } from '../slack-deps.ts';
import { buildOpening } from './build-talk-reply.ts';
import { catchUp } from './catch-up.ts';
import { findHeldNames } from './find-held-names.ts';
import { sayInDm } from './say-in-dm.ts';

/** Which log: `day` as typed or as a button knows it, null for today's. */
export interface TalkStart {
  readonly day: string | null;
  /** Whose, where a button knows it. */
  readonly camperId?: string;
  /** The conversation in which it was asked for, the DM itself among them. */
  readonly from: string | null;
  /** As `TalkWish` has it. */
  readonly askedAt: TalkWish['askedAt'];
}

/** Begins to ask for a log in the DM, or tells whoever asked in their language why there is none to write. */
export async function startTalk(deps: SlackDeps, asker: Asker, start: TalkStart): Promise<void> {
  const { workspaceId, userId, channelId } = asker;
  const dmChannelId = await deps.clients.dmWith(userId);
  const { day, camperId, from, askedAt } = start;
  const whose = camperId === undefined ? {} : { camperId };
  const started = await askAsMember(deps, asker, () =>
    deps.flows.startConversation({ workspaceId, userId, channelId, day, dmChannelId, askedAt, ...whose }),
  );
  if (started.kind !== 'started') {
    const messages = messagesIn(started.language ?? (await asker.language()));
    await deps.reply(asker, { text: describeNoLog(started, messages, asker, day) });
    return;
  }
  const { talk, hasUnheard } = started;
  if (talk === null) return;
  await sayInDm(deps, dmChannelId, buildOpening(talk, await findHeldNames(deps, workspaceId, talk)));
  if (from !== dmChannelId) await deps.reply(asker, { text: messagesIn(talk.form.language).talkInDm });
  if (hasUnheard) await catchUp(deps, workspaceId, { channelId: dmChannelId, startedAt: talk.startedAt });
}

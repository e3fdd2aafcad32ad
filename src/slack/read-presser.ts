import type { BlockAction } from '@slack/bolt';
import type { ReplyAddress } from './reply.ts';
import type { Asker, SlackDeps } from './slack-deps.ts';

/** Who used a button or another element, and where to answer. */
export interface Presser extends ReplyAddress {
  readonly workspaceId: string;
}

/** Reads them from what Slack told; `teamId` is that of Bolt's context, where it is known. */
export function readPresser(
  { user, team, view, response_url: responseUrl }: BlockAction,
  teamId?: string,
): Presser {
  return {
    workspaceId: teamId ?? team?.id ?? view?.team_id ?? '',
    userId: user.id,
    responseUrl: responseUrl ?? null,
  };
}

/** The same as somebody who asks for a log or a camp; `channelId` where the element knows one. */
export function readPressingAsker(
  { people }: Pick<SlackDeps, 'people'>,
  body: BlockAction,
  teamId: string | undefined,
  channelId: string | null = null,
): Asker {
  return {
    ...readPresser(body, teamId),
    channelId,
    language: () => people.languageOf(body.user.id),
  };
}

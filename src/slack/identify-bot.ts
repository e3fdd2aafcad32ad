import { WebAPIPlatformError, WebAPIRequestError } from '@slack/web-api';
import { BadBotToken, SlackUnreachable } from './bad-slack-settings.ts';
import type { SlackClients } from './clients.ts';

/** Who a bot is: its workspace, and its two ids. */
export interface BotIdentity {
  readonly workspace: { readonly id: string; readonly name: string; readonly botUserId: string };
  readonly botId: string;
}

/** Asks Slack whose token it is. @throws BadBotToken, SlackUnreachable */
export async function identifyBot({ reads }: SlackClients): Promise<BotIdentity> {
  try {
    const { team_id: id, team: name, user_id: botUserId, bot_id: botId } = await reads.auth.test();
    if (id === undefined || botUserId === undefined || botId === undefined) {
      throw new BadBotToken('it is no bot token');
    }
    return { workspace: { id, name: name ?? id, botUserId }, botId };
  } catch (error) {
    if (error instanceof WebAPIPlatformError) throw new BadBotToken(error.data.error);
    if (error instanceof WebAPIRequestError) throw new SlackUnreachable(reads.slackApiUrl, error);
    throw error;
  }
}

import { CamplogError } from '../camp/errors.ts';

/** Slack does not take the bot's token, or does not know the bot by it. */
export class BadBotToken extends CamplogError {
  constructor(reason: string) {
    super(
      'bad-bot-token',
      `Slack refuses SLACK_BOT_TOKEN (${reason}). Copy the Bot User OAuth Token (xoxb-…) of the workspace from ` +
        'your app’s “OAuth & Permissions” page, after “Install to Workspace”.',
      { reason },
    );
  }
}

/** Neither way to hear from Slack is set up. */
export class NoWayToListen extends CamplogError {
  constructor() {
    super(
      'no-way-to-listen',
      'Set SLACK_APP_TOKEN (xapp-…, Socket Mode) or SLACK_SIGNING_SECRET (HTTP): without either, Slack cannot reach the bot.',
    );
  }
}

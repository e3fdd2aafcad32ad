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

/** Slack does not take the app's token, which Socket Mode needs. */
export class BadAppToken extends CamplogError {
  constructor(reason: string) {
    super(
      'bad-app-token',
      `Slack refuses SLACK_APP_TOKEN (${reason}). Make an app-level token (xapp-…) with the scope connections:write ` +
        'under “Basic Information” of your app, and turn Socket Mode on.',
      { reason },
    );
  }
}

/** Slack's address did not answer. */
export class SlackUnreachable extends CamplogError {
  constructor(apiUrl: string, cause: Error) {
    super(
      'slack-unreachable',
      `Slack does not answer at ${apiUrl} (${cause.message}). Check the network, and SLACK_API_URL if you set it.`,
      { apiUrl },
    );
    this.cause = cause;
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

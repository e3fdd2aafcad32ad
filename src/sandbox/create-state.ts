import { newClientId, newId, newSecret, secondsOf } from './ids.ts';
import type { AppManifest } from './manifest.ts';
import type { State } from './state.ts';

/** A workspace with nobody in it but Slackbot and the app's bot, installed with new tokens. */
export function createState(manifest: AppManifest, now: Date): State {
  const ids = { nextId: 0 };
  const appId = newId(ids, 'A');
  const botUserId = newId(ids, 'U');
  const botId = newId(ids, 'B');
  const state: State = {
    team: { id: newId(ids, 'T'), name: 'Sandbox', domain: 'sandbox' },
    app: {
      id: appId,
      botId,
      botUserId,
      verificationToken: newSecret(ids),
      clientId: newClientId(ids),
      clientSecret: newSecret(ids),
      botToken: `xoxb-${newSecret(ids)}`,
      appToken: `xapp-1-${appId}-${newSecret(ids)}`,
      signingSecret: newSecret(ids),
      installed: true,
    },
    users: new Map(),
    channels: new Map(),
    files: new Map(),
    modals: new Map(),
    homes: new Map(),
    triggers: new Map(),
    responseUrls: new Map(),
    grants: new Map(),
    userTokens: new Map(),
    messageValues: new Map(),
    scheduled: new Map(),
    userGroups: new Map(),
    nextId: ids.nextId,
    lastTsMicros: 0,
  };
  const common = {
    locale: 'en-US',
    tz: 'America/Los_Angeles',
    isAdmin: false,
    isBot: true,
    deleted: false,
    isRestricted: false,
    updated: secondsOf(now),
  };
  const botName = manifest.botName.toLowerCase().replaceAll(/[^\w.-]+/g, '_');
  state.users.set(botUserId, { id: botUserId, name: botName, realName: manifest.botName, botId, ...common });
  // Slackbot calls itself no bot, which programs that filter by is_bot have to know.
  state.users.set('USLACKBOT', {
    id: 'USLACKBOT',
    name: 'slackbot',
    realName: 'Slackbot',
    botId: null,
    ...common,
    isBot: false,
  });
  return state;
}

import { Refusal } from '../refusal.ts';
import type { ApiMethods } from './method.ts';

/** api.*, auth.*, apps.*, team.info and bots.info. */
export const authMethods: ApiMethods = {
  'api.test': {
    tier: 4,
    readsJson: true,
    token: 'none',
    scopes: [],
    arguments: ['error', 'foo'],
    run: ({ args }) => {
      if (args.has('error')) throw new Refusal(args.text('error'), { args: args.all });
      return { args: args.all };
    },
  },
  'auth.test': {
    tier: 'none',
    readsJson: true,
    token: 'bot',
    scopes: [],
    arguments: [],
    run: ({ context: { state, baseUrl } }) => ({
      url: `${baseUrl()}/`,
      team: state.team.name,
      user: state.users.get(state.app.botUserId)?.name,
      team_id: state.team.id,
      user_id: state.app.botUserId,
      bot_id: state.app.botId,
      is_enterprise_install: false,
    }),
  },
  'auth.revoke': {
    tier: 3,
    readsJson: false,
    token: 'bot',
    scopes: [],
    arguments: ['test'],
    run: ({ args, sandbox }) => {
      if (args.flag('test')) return { revoked: false };
      void sandbox.uninstall();
      return { revoked: true };
    },
  },
  'apps.connections.open': {
    tier: 1,
    readsJson: true,
    token: 'app',
    scopes: [],
    arguments: [],
    run: ({ context, sandbox }) => {
      if (!context.manifest.socketMode) throw new Refusal('not_allowed_token_type');
      return { url: sandbox.openSocketUrl() };
    },
  },
  'team.info': {
    tier: 3,
    readsJson: true,
    token: 'bot',
    scopes: ['team:read'],
    arguments: ['team', 'domain'],
    run: ({ args, context: { state, baseUrl } }) => {
      if (args.has('team') && args.text('team') !== state.team.id) throw new Refusal('team_not_found');
      return {
        team: {
          ...state.team,
          url: `${baseUrl()}/`,
          email_domain: '',
          icon: { image_default: true },
          is_verified: false,
          avatar_base_url: 'https://ca.slack-edge.com/',
        },
      };
    },
  },
  'bots.info': {
    tier: 3,
    readsJson: false,
    token: 'bot',
    scopes: ['users:read'],
    arguments: ['bot'],
    run: ({ args, context: { state } }) => {
      if (args.has('bot') && args.text('bot') !== state.app.botId) throw new Refusal('bot_not_found');
      const bot = state.users.get(state.app.botUserId);
      return {
        bot: {
          id: state.app.botId,
          deleted: false,
          name: bot?.realName,
          updated: bot?.updated,
          app_id: state.app.id,
          user_id: state.app.botUserId,
          icons: {},
        },
      };
    },
  },
};

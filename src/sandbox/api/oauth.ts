import type { Context } from '../context.ts';
import { newSecret, secondsOf } from '../ids.ts';
import type { JsonObject } from '../json-object.ts';
import { claimsOf } from '../oauth/claims.ts';
import { exchangeCode } from '../oauth/grants.ts';
import { signIdToken } from '../oauth/id-token.ts';
import { Refusal } from '../refusal.ts';
import type { User } from '../state.ts';
import type { ApiCall, ApiMethods } from './method.ts';

const credentials = [
  'client_id',
  'client_secret',
  'code',
  'code_verifier',
  'grant_type',
  'redirect_uri',
  'refresh_token',
];

/** oauth.v2.access and openid.connect.*: installing the app, and Sign in with Slack. */
export const oauthMethods: ApiMethods = {
  'oauth.v2.access': {
    tier: 'none',
    readsJson: false,
    token: 'none',
    scopes: [],
    arguments: [...credentials, 'assertion'],
    run: install,
  },
  'openid.connect.token': {
    tier: 4,
    readsJson: false,
    token: 'none',
    scopes: [],
    arguments: credentials,
    run: signIn,
  },
  'openid.connect.userInfo': {
    tier: 3,
    readsJson: true,
    token: 'user',
    scopes: [],
    arguments: [],
    run: ({ context, userToken }) => {
      if (userToken === null) throw new Refusal('invalid_auth');
      return claimsOf(context, personOf(context, userToken.userId), userToken.scopes);
    },
  },
};

function install({ args, context }: ApiCall): JsonObject {
  const { app, team } = context.state;
  checkClient(context, args.text('client_id'), args.text('client_secret'));
  const grant = exchangeCode(context, 'install', args.text('code'), args.text('redirect_uri') || null);
  // A token that died with the last installation does not come back.
  if (!app.installed) app.botToken = `xoxb-${newSecret(context.state)}`;
  app.installed = true;
  return {
    app_id: app.id,
    authed_user: { id: grant.userId },
    scope: grant.scopes.join(','),
    token_type: 'bot',
    access_token: app.botToken,
    bot_user_id: app.botUserId,
    team: { id: team.id, name: team.name },
    enterprise: null,
    is_enterprise_install: false,
  };
}

function signIn({ args, context }: ApiCall): JsonObject {
  checkClient(context, args.text('client_id'), args.text('client_secret'));
  if (args.has('grant_type') && args.text('grant_type') !== 'authorization_code') {
    throw new Refusal('invalid_grant_type');
  }
  const grant = exchangeCode(context, 'sign-in', args.text('code'), args.text('redirect_uri') || null);
  const token = `xoxp-${newSecret(context.state)}`;
  context.state.userTokens.set(token, { userId: grant.userId, scopes: grant.scopes });
  const issuedAt = secondsOf(context.now());
  const idToken = signIdToken({
    iss: context.baseUrl(),
    ...claimsOf(context, personOf(context, grant.userId), grant.scopes),
    aud: context.state.app.clientId,
    iat: issuedAt,
    exp: issuedAt + 300,
    ...(grant.nonce === null ? {} : { nonce: grant.nonce }),
  });
  return { access_token: token, token_type: 'Bearer', id_token: idToken };
}

function checkClient(context: Context, id: string, secret: string): void {
  if (id !== context.state.app.clientId) throw new Refusal('invalid_client_id');
  if (secret !== context.state.app.clientSecret) throw new Refusal('bad_client_secret');
}

function personOf(context: Context, id: string): User {
  const user = context.state.users.get(id);
  if (user === undefined || user.deleted) throw new Refusal('account_inactive');
  return user;
}

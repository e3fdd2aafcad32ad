import type { Context } from '../context.ts';
import type { JsonObject } from '../json-object.ts';
import type { User } from '../state.ts';

/** The address a person of the sandbox has. */
export function emailOf(user: User): string {
  return `${user.name}@sandbox.test`;
}

/** What openid.connect.userInfo and an ID token say of a person, as far as the scopes allow. */
export function claimsOf(context: Context, user: User, scopes: readonly string[]): JsonObject {
  const { team } = context.state;
  const [givenName = '', ...rest] = user.realName.split(' ');
  return {
    sub: user.id,
    'https://slack.com/user_id': user.id,
    'https://slack.com/team_id': team.id,
    ...(scopes.includes('email')
      ? { email: emailOf(user), email_verified: true, date_email_verified: user.updated }
      : {}),
    ...(scopes.includes('profile')
      ? {
          name: user.realName,
          picture: `https://secure.gravatar.com/avatar/${user.id.toLowerCase()}.jpg`,
          given_name: givenName,
          family_name: rest.join(' '),
          locale: user.locale,
          'https://slack.com/team_name': team.name,
          'https://slack.com/team_domain': team.domain,
        }
      : {}),
  };
}

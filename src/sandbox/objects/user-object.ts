import type { Context } from '../context.ts';
import type { JsonObject } from '../json-object.ts';
import { emailOf } from '../oauth/claims.ts';
import type { User } from '../state.ts';

/** What somebody wants to be called; '' for who never said. */
export function displayNameOf({ displayName, name }: User): string {
  return displayName ?? name;
}

/** A user as Slack shows it: `locale` only where it was asked for, the address only to apps with users:read.email. */
export function userObject(
  context: Pick<Context, 'state' | 'manifest' | 'now'>,
  user: User,
  includeLocale: boolean,
): JsonObject {
  const { state, manifest } = context;
  const now = context.now();
  const showsEmail = manifest.scopes.includes('users:read.email');
  const displayName = displayNameOf(user);
  const [firstName = '', ...rest] = user.realName.split(' ');
  const base: JsonObject = {
    id: user.id,
    team_id: state.team.id,
    name: user.name,
    deleted: user.deleted,
    profile: {
      title: '',
      phone: '',
      skype: '',
      real_name: user.realName,
      real_name_normalized: user.realName,
      display_name: displayName,
      display_name_normalized: displayName,
      fields: null,
      status_text: '',
      status_text_canonical: '',
      status_emoji: '',
      status_emoji_display_info: [],
      status_expiration: 0,
      avatar_hash: avatarHash(user.id),
      first_name: firstName,
      last_name: rest.join(' '),
      ...(showsEmail && !user.isBot ? { email: emailOf(user) } : {}),
      ...(user.isBot ? { api_app_id: state.app.id, always_active: true, bot_id: user.botId ?? '' } : {}),
      ...images(user.id),
      team: state.team.id,
    },
    is_bot: user.isBot,
    is_app_user: false,
    updated: user.updated,
    ...(includeLocale ? { locale: user.locale } : {}),
  };
  // A deactivated account has lost its place in the workspace: no zone, no roles.
  if (user.deleted) return { ...base, is_forgotten: false };
  return {
    ...base,
    color: '9f69e7',
    real_name: user.realName,
    tz: user.tz,
    tz_label: zoneName(user.tz, now),
    tz_offset: zoneOffsetSeconds(user.tz, now),
    is_admin: user.isAdmin,
    is_owner: false,
    is_primary_owner: false,
    is_restricted: user.isRestricted,
    is_ultra_restricted: false,
    is_email_confirmed: !user.isBot,
    who_can_share_contact_card: 'EVERYONE',
  };
}

function images(id: string): JsonObject {
  const sizes = [24, 32, 48, 72, 192, 512];
  return Object.fromEntries(
    sizes.map((size) => [
      `image_${size}`,
      `https://secure.gravatar.com/avatar/${avatarHash(id)}.jpg?s=${size}&d=mp`,
    ]),
  );
}

function avatarHash(id: string): string {
  return `g${id.slice(-9).toLowerCase()}`;
}

function zoneName(tz: string, now: Date): string {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone: tz, timeZoneName: 'long' }).formatToParts(now);
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? tz;
}

function zoneOffsetSeconds(tz: string, now: Date): number {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone: tz, timeZoneName: 'longOffset' }).formatToParts(
    now,
  );
  const offset = parts.find((part) => part.type === 'timeZoneName')?.value ?? 'GMT';
  const [, sign = '+', hours = '0', minutes = '0'] = /GMT([+-])(\d+):(\d+)/.exec(offset) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 3600 + Number(minutes) * 60);
}

import type { Member } from '../flows/people/follow-members.ts';

/** What `users.info` and `user_change` say about a person, as far as Camplog looks. */
export interface SlackUser {
  readonly id?: string;
  readonly name?: string;
  readonly real_name?: string;
  readonly deleted?: boolean;
  readonly is_bot?: boolean;
  readonly is_workflow_bot?: boolean;
  readonly is_connector_bot?: boolean;
  readonly locale?: string;
  readonly tz?: string | null;
  readonly profile?: { readonly display_name?: string; readonly real_name?: string };
}

/** Slack's own messenger looks like a person (`is_bot` is false), and cannot be one. */
const slackbot = 'USLACKBOT';

/** A person as Camplog knows people. Guests are people; bots, workflows and Slackbot are not. */
export function readMember(user: SlackUser): Member {
  const id = user.id ?? '';
  const isMachine = user.is_bot === true || user.is_workflow_bot === true || user.is_connector_bot === true;
  return {
    userId: id,
    name: shownName(user),
    locale: user.locale || null,
    timeZone: user.tz || null,
    isHuman: id !== '' && id !== slackbot && !isMachine,
    isActive: user.deleted !== true,
  };
}

/** The name that Slack shows beside a person's messages. */
export function shownName(user: SlackUser): string {
  const { profile } = user;
  return profile?.display_name || profile?.real_name || user.real_name || user.name || user.id || '';
}

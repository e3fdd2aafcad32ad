import type { Member } from '../../flows/people/follow-members.ts';
import type { SlackDeps } from '../slack-deps.ts';
import { within } from '../within.ts';

/** With what is saved after it, it leaves half a second of Slack's 3 for the way. */
const membersLimitMs = 1_200;

/** Who is in a channel, as far as Slack has told. */
export interface ListedMembers {
  /** Null when Slack had not listed them in time. */
  readonly members: readonly Member[] | null;
  /** The list on its way; null when Slack refuses it. */
  readonly listing: Promise<readonly Member[] | null>;
}

/** Asks Slack who is in a channel, and waits no longer than a window that was sent can. */
export async function listMembersInTime(
  { people, recordFailure }: SlackDeps,
  channelId: string,
): Promise<ListedMembers> {
  const listing = people.listMembers(channelId).catch((error): readonly Member[] | null => {
    recordFailure(error, { what: 'members', channel: channelId });
    return null;
  });
  const listed = await within(listing, membersLimitMs);
  return { members: listed.late ? null : listed.value, listing };
}

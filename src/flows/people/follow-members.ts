import type { MemberProfile } from '../../store/campers.ts';
import type { Store } from '../../store/store.ts';
import { followZone } from '../prompt/plan-own-prompts.ts';

/** A person as Slack shows them. */
export interface Member extends MemberProfile {
  /** False for bots and for Slack's own user. */
  readonly isHuman: boolean;
  /** False for a deactivated account. */
  readonly isActive: boolean;
}

/** Makes somebody who came into a team's channel its camper; other channels and bots are let be. */
export async function joinTeam(
  store: Store,
  workspaceId: string,
  channelId: string,
  member: Member,
  now: Date,
): Promise<void> {
  if (!member.isHuman || !member.isActive) return;
  const team = await store.teams.findByChannel(workspaceId, channelId);
  if (team) await store.campers.join({ id: team.id, workspaceId }, readProfile(member), now);
}

/** Ends somebody's place in a team whose channel they left; their logs stay. */
export async function leaveTeam(
  store: Store,
  workspaceId: string,
  channelId: string,
  userId: string,
  now: Date,
): Promise<void> {
  const team = await store.teams.findByChannel(workspaceId, channelId);
  if (team) await store.campers.leave(team.id, userId, now);
}

/** Makes a team's campers exactly the members that its channel has now, all at once; other channels are let be. */
export async function syncMembers(
  store: Store,
  workspaceId: string,
  channelId: string,
  members: readonly Member[],
  now: Date,
): Promise<void> {
  await store.transaction(async (kept) => {
    const team = await kept.teams.findByChannel(workspaceId, channelId);
    if (!team) return;
    const present = await joinAll(kept, { id: team.id, workspaceId }, members, now);
    const userIds = present.map(({ userId }) => userId);
    await kept.campers.leaveAllBut(team.id, userIds, now);
  });
}

/** Makes the human, active ones among members campers of a team; gives them. */
export async function joinAll(
  kept: Store,
  team: { readonly id: string; readonly workspaceId: string },
  members: readonly Member[],
  now: Date,
): Promise<readonly Member[]> {
  const people = members.filter((member) => member.isHuman && member.isActive);
  for (const member of people) await kept.campers.join(team, readProfile(member), now);
  return people;
}

/** Follows a changed name, language or zone; a deactivated person leaves every team. */
export async function updateMember(
  store: Store,
  workspaceId: string,
  member: Member,
  now: Date,
): Promise<void> {
  await store.transaction(async (kept) => {
    await kept.campers.updateProfile(workspaceId, readProfile(member));
    if (member.isActive) await followZone(kept, workspaceId, member.userId, now);
    else await kept.campers.leaveAll(workspaceId, member.userId, now);
  });
}

/** What is kept of a member. */
function readProfile({ userId, name, locale, timeZone }: Member): MemberProfile {
  return { userId, name, locale, timeZone };
}

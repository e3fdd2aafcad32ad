import { type Context, idFor } from './context.ts';
import { sendEvent } from './events.ts';
import { secondsOf } from './ids.ts';
import { userGroupObject } from './objects/user-group-object.ts';
import type { UserGroup } from './state.ts';

/** What an administrator says of a user group. */
export interface NewUserGroup {
  readonly name: string;
  /** What stands behind the @ of a mention. */
  readonly handle: string;
  readonly members?: readonly string[];
}

/** Adds a user group and tells the app. */
export function addUserGroup(context: Context, { name, handle, members = [] }: NewUserGroup): UserGroup {
  const now = secondsOf(context.now());
  const creator = members[0] ?? context.state.app.botUserId;
  const id = idFor(context, 'S');
  const group = { id, name, handle, members, creator, created: now, updated: now, deletedAt: null };
  context.state.userGroups.set(id, group);
  const subteam = userGroupObject(context, group, { users: members, user_count: members.length });
  void sendEvent(context, 'subteam_created', { type: 'subteam_created', subteam });
  return group;
}

/**
 * Changes a user group, or disables it with `disabled: true`. The app is told of it, and of who came and went in an
 * event of its own, as Slack does it. Throws when there is no such group.
 */
export async function updateUserGroup(
  context: Context,
  id: string,
  change: Partial<NewUserGroup> & { readonly disabled?: boolean },
): Promise<void> {
  const before = context.state.userGroups.get(id);
  if (before === undefined) throw new Error(`there is no user group ${id}`);
  const { disabled, ...rest } = change;
  const now = secondsOf(context.now());
  const deletedAt = disabled === undefined ? before.deletedAt : disabled ? now : null;
  const group: UserGroup = { ...before, ...rest, deletedAt, updated: now };
  context.state.userGroups.set(id, group);
  context.changed();
  if (change.members !== undefined) await tellMembers(context, before, group);
  const subteam = userGroupObject(context, group, { users: group.members, user_count: group.members.length });
  await sendEvent(context, 'subteam_updated', { type: 'subteam_updated', subteam });
}

async function tellMembers(context: Context, before: UserGroup, after: UserGroup): Promise<void> {
  const added = after.members.filter((id) => !before.members.includes(id));
  const removed = before.members.filter((id) => !after.members.includes(id));
  await sendEvent(context, 'subteam_members_changed', {
    type: 'subteam_members_changed',
    subteam_id: after.id,
    team_id: context.state.team.id,
    date_previous_update: before.updated,
    date_update: after.updated,
    added_users: added,
    added_users_count: added.length,
    removed_users: removed,
    removed_users_count: removed.length,
  });
}

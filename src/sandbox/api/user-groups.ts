import { userGroupObject } from '../objects/user-group-object.ts';
import { Refusal } from '../refusal.ts';
import type { ApiMethods } from './method.ts';

/** usergroups.*. */
export const userGroupMethods: ApiMethods = {
  'usergroups.list': {
    tier: 2,
    readsJson: false,
    token: 'bot',
    scopes: ['usergroups:read'],
    arguments: ['include_count', 'include_disabled', 'include_users', 'team_id'],
    run: ({ args, context }) => {
      const groups = [...context.state.userGroups.values()].filter(
        ({ deletedAt }) => deletedAt === null || args.flag('include_disabled'),
      );
      return {
        usergroups: groups.map((group) =>
          userGroupObject(context, group, {
            ...(args.flag('include_users') ? { users: group.members } : {}),
            ...(args.flag('include_count') ? { user_count: group.members.length } : {}),
          }),
        ),
      };
    },
  },
  'usergroups.users.list': {
    tier: 2,
    readsJson: false,
    token: 'bot',
    scopes: ['usergroups:read'],
    arguments: ['include_disabled', 'team_id', 'usergroup'],
    required: ['usergroup'],
    run: ({ args, context }) => {
      const group = context.state.userGroups.get(args.text('usergroup'));
      if (group === undefined) throw new Refusal('no_such_subteam');
      if (group.deletedAt !== null && !args.flag('include_disabled')) throw new Refusal('subteam_disabled');
      return { users: group.members };
    },
  },
};

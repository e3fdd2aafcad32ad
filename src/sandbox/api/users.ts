import { limits } from '../limits.ts';
import { emailOf } from '../oauth/claims.ts';
import { userObject } from '../objects/user-object.ts';
import { Refusal } from '../refusal.ts';
import { listConversations } from './list-conversations.ts';
import type { ApiMethods } from './method.ts';
import { pageMetadata, pageOf } from './page.ts';
import { scopesFor } from './scopes.ts';

/** users.*. */
export const userMethods: ApiMethods = {
  'users.info': {
    tier: 4,
    readsJson: false,
    token: 'bot',
    scopes: ['users:read'],
    arguments: ['include_locale', 'user'],
    required: ['user'],
    run: ({ args, context }) => {
      const user = context.state.users.get(args.text('user'));
      if (user === undefined) throw new Refusal('user_not_found');
      return { user: userObject(context, user, args.flag('include_locale')) };
    },
  },
  'users.list': {
    tier: 2,
    readsJson: false,
    token: 'bot',
    scopes: ['users:read'],
    arguments: ['cursor', 'include_locale', 'limit'],
    run: ({ args, context }) => {
      const all = [...context.state.users.values()];
      const page = pageOf(all, args, {
        fallback: limits.listPage.max,
        max: limits.listPage.max,
        hasLimitError: false,
      });
      return {
        members: page.entries.map((user) => userObject(context, user, args.flag('include_locale'))),
        cache_ts: Math.floor(context.now().getTime() / 1000),
        ...pageMetadata(page.next),
      };
    },
  },
  'users.lookupByEmail': {
    tier: 3,
    readsJson: false,
    token: 'bot',
    scopes: ['users:read.email'],
    arguments: ['email'],
    required: ['email'],
    run: ({ args, context }) => {
      const wanted = args.text('email').toLowerCase();
      const people = [...context.state.users.values()].filter((user) => !user.isBot && !user.deleted);
      const user = people.find((entry) => emailOf(entry) === wanted);
      if (user === undefined) throw new Refusal('users_not_found');
      return { user: userObject(context, user, false) };
    },
  },
  'users.conversations': {
    tier: 3,
    readsJson: false,
    token: 'bot',
    scopes: scopesFor('read'),
    arguments: ['cursor', 'exclude_archived', 'exclude_muted', 'limit', 'types', 'user'],
    run: (call) => {
      const user = call.args.text('user') || call.context.state.app.botUserId;
      return listConversations(call, (channel) => channel.members.includes(user));
    },
  },
};

import { addConversation, channelOf, joinChannel, leaveChannel, openIm } from '../conversations.ts';
import { limits } from '../limits.ts';
import { channelObject } from '../objects/channel-object.ts';
import { Refusal } from '../refusal.ts';
import { listConversations } from './list-conversations.ts';
import type { ApiCall, ApiMethods } from './method.ts';
import { pageMetadata, pageOf } from './page.ts';
import { checkConversationScope, checkScopes, scopesFor } from './scopes.ts';

/** conversations.*, without the reading of messages. */
export const conversationMethods: ApiMethods = {
  'conversations.open': {
    tier: 3,
    readsJson: true,
    token: 'bot',
    scopes: ['channels:manage', 'groups:write', 'im:write', 'mpim:write'],
    arguments: ['channel', 'users', 'return_im', 'prevent_creation'],
    run: openConversation,
  },
  'conversations.info': {
    tier: 3,
    readsJson: false,
    token: 'bot',
    scopes: scopesFor('read'),
    arguments: ['channel', 'include_locale', 'include_num_members'],
    required: ['channel'],
    run: ({ args, context }) => {
      const channel = channelOf(context, args.text('channel'));
      checkConversationScope(context, channel.kind, 'read');
      const object = channelObject(context.state, channel);
      if (args.flag('include_locale')) object.locale = 'en-US';
      if (args.flag('include_num_members')) object.num_members = channel.members.length;
      return { channel: object };
    },
  },
  'conversations.members': {
    tier: 4,
    readsJson: false,
    token: 'bot',
    scopes: scopesFor('read'),
    arguments: ['channel', 'cursor', 'limit'],
    required: ['channel'],
    run: ({ args, context }) => {
      const channel = channelOf(context, args.text('channel'));
      checkConversationScope(context, channel.kind, 'read');
      const page = pageOf(channel.members, args, { fallback: 100, max: limits.listPage.max });
      return { members: page.entries, ...pageMetadata(page.next) };
    },
  },
  'conversations.list': {
    tier: 2,
    readsJson: false,
    token: 'bot',
    scopes: scopesFor('read'),
    arguments: ['cursor', 'exclude_archived', 'limit', 'types'],
    run: (call) => listConversations(call, () => true),
  },
  'conversations.join': {
    tier: 3,
    readsJson: true,
    token: 'bot',
    scopes: ['channels:join'],
    arguments: ['channel'],
    required: ['channel'],
    run: async ({ args, context }) => {
      const channel = channelOf(context, args.text('channel'));
      if (channel.kind !== 'public') throw new Refusal('method_not_supported_for_channel_type');
      if (channel.archived) throw new Refusal('is_archived');
      void joinChannel(context, channel, context.state.app.botUserId, null);
      return { channel: channelObject(context.state, channel) };
    },
  },
  'conversations.leave': {
    tier: 3,
    readsJson: true,
    token: 'bot',
    scopes: ['channels:manage', 'groups:write'],
    arguments: ['channel'],
    required: ['channel'],
    run: async ({ args, context }) => {
      const channel = channelOf(context, args.text('channel'));
      if (channel.kind === 'im') throw new Refusal('method_not_supported_for_channel_type');
      if (!channel.members.includes(context.state.app.botUserId)) return { not_in_channel: true };
      void leaveChannel(context, channel, context.state.app.botUserId);
      return {};
    },
  },
};

function openConversation({ args, context }: ApiCall): Record<string, unknown> {
  const { state } = context;
  const give = (id: string, channel: Record<string, unknown>): Record<string, unknown> =>
    args.flag('return_im') ? { channel } : { channel: { id } };
  if (args.has('channel')) {
    const channel = channelOf(context, args.text('channel'));
    if (channel.kind !== 'im' && channel.kind !== 'mpim')
      throw new Refusal('method_not_supported_for_channel_type');
    return { no_op: true, already_open: true, ...give(channel.id, channelObject(state, channel)) };
  }
  const ids = args
    .text('users')
    .split(',')
    .map((id) => id.trim())
    .filter((id) => id !== '');
  if (ids.length === 0) throw new Refusal('users_list_not_supplied');
  if (ids.length > limits.openUsers.max) throw new Refusal('too_many_users');
  checkScopes(context, [ids.length === 1 ? 'im:write' : 'mpim:write']);
  for (const id of ids) checkOpenable(context, id);
  const [first = ''] = ids;
  if (args.flag('prevent_creation') && ids.length === 1 && !isOpen(context, first)) {
    throw new Refusal('channel_not_found');
  }
  if (ids.length === 1) {
    const { channel, created } = openIm(context, state.app.botUserId, first);
    return {
      ...(created ? {} : { no_op: true, already_open: true }),
      ...give(channel.id, channelObject(state, channel)),
    };
  }
  const members = [state.app.botUserId, ...ids];
  const same = [...state.channels.values()].find(
    (entry) =>
      entry.kind === 'mpim' &&
      entry.members.length === members.length &&
      members.every((id) => entry.members.includes(id)),
  );
  const name = `mpdm-${members.map((id) => state.users.get(id)?.name).join('--')}-1`;
  const channel = same ?? addConversation(context, 'mpim', name, members, state.app.botUserId);
  return {
    ...(same === undefined ? {} : { no_op: true, already_open: true }),
    ...give(channel.id, channelObject(state, channel)),
  };
}

function isOpen({ state }: ApiCall['context'], userId: string): boolean {
  return [...state.channels.values()].some(
    ({ kind, members }) => kind === 'im' && members.includes(userId) && members.includes(state.app.botUserId),
  );
}

function checkOpenable(context: ApiCall['context'], id: string): void {
  const user = context.state.users.get(id);
  if (user === undefined) throw new Refusal('user_not_found');
  if (user.deleted) throw new Refusal('user_disabled');
  if (user.isBot) throw new Refusal('cannot_dm_bot');
}

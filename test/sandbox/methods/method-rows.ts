import { expect } from 'vitest';
import { buildModal } from '../support/views.ts';
import type { MethodWorld } from './method-world.ts';

type Given = Record<string, unknown>;
type Build = (world: MethodWorld) => Given | Promise<Given>;

/** A method's good call, what it answers with, and a call that is refused with a documented error. */
export interface MethodRow {
  readonly gives: Build;
  readonly answer: (world: MethodWorld) => object;
  readonly refuses: Build;
  readonly error: string;
}

const home = { type: 'home', blocks: [{ type: 'divider' }] };
/** A day after the clock of the world. */
const someTime = new Date('2031-05-07T09:00:00Z').getTime() / 1000;
const nothing = (): Given => ({});

/** One row a method of the sandbox. */
export const methodRows: Readonly<Record<string, MethodRow>> = {
  'api.test': {
    gives: () => ({ foo: 'bar' }),
    answer: () => ({ args: { foo: 'bar' } }),
    refuses: () => ({ error: 'my_error' }),
    error: 'my_error',
  },
  'auth.test': {
    gives: nothing,
    answer: ({ sandbox }) => ({ user_id: sandbox.botUserId, team_id: sandbox.workspace.id }),
    refuses: () => ({ token: 'xoxb-other' }),
    error: 'invalid_auth',
  },
  'auth.revoke': {
    gives: () => ({ test: true }),
    answer: () => ({ revoked: false }),
    refuses: () => ({ token: 'xoxb-other' }),
    error: 'invalid_auth',
  },
  'apps.connections.open': {
    gives: ({ sandbox }) => ({ token: sandbox.appToken }),
    answer: () => ({ url: expect.stringMatching(/^ws:/) }),
    refuses: nothing,
    error: 'not_allowed_token_type',
  },
  'team.info': {
    gives: nothing,
    answer: ({ sandbox }) => ({ team: { id: sandbox.workspace.id, name: 'Sandbox' } }),
    refuses: () => ({ team: 'T404' }),
    error: 'team_not_found',
  },
  'bots.info': {
    gives: nothing,
    answer: ({ sandbox }) => ({ bot: { user_id: sandbox.botUserId } }),
    refuses: () => ({ bot: 'B404' }),
    error: 'bot_not_found',
  },
  'chat.postMessage': {
    gives: ({ channel }) => ({ channel, text: 'a' }),
    answer: ({ channel }) => ({ channel, message: { text: 'a' } }),
    refuses: ({ elsewhere }) => ({ channel: elsewhere, text: 'a' }),
    error: 'not_in_channel',
  },
  'chat.postEphemeral': {
    gives: ({ channel, mina }) => ({ channel, user: mina.id, text: 'a' }),
    answer: () => ({ message_ts: expect.any(String) }),
    refuses: ({ channel }) => ({ channel, user: 'U404', text: 'a' }),
    error: 'user_not_in_channel',
  },
  'chat.update': {
    gives: ({ channel, ts }) => ({ channel, ts, text: 'b' }),
    answer: ({ ts }) => ({ ts, text: 'b' }),
    refuses: ({ channel, said }) => ({ channel, ts: said, text: 'b' }),
    error: 'cant_update_message',
  },
  'chat.delete': {
    gives: ({ channel, ts }) => ({ channel, ts }),
    answer: ({ channel, ts }) => ({ channel, ts }),
    refuses: ({ channel, said }) => ({ channel, ts: said }),
    error: 'cant_delete_message',
  },
  'chat.getPermalink': {
    gives: ({ channel, ts }) => ({ channel, message_ts: ts }),
    answer: ({ channel, ts, sandbox }) => ({
      permalink: `${sandbox.url}/archives/${channel}/p${ts.replace('.', '')}`,
    }),
    refuses: ({ channel }) => ({ channel, message_ts: '1.000001' }),
    error: 'message_not_found',
  },
  'conversations.open': {
    gives: ({ mina }) => ({ users: mina.id }),
    answer: ({ mina }) => ({ channel: { id: mina.dm() } }),
    refuses: () => ({ users: 'U404' }),
    error: 'user_not_found',
  },
  'conversations.info': {
    gives: ({ channel }) => ({ channel, include_num_members: true }),
    answer: ({ channel }) => ({ channel: { id: channel, name: 'plaza', num_members: 2 } }),
    refuses: () => ({ channel: 'C404' }),
    error: 'channel_not_found',
  },
  'conversations.members': {
    gives: ({ channel }) => ({ channel }),
    answer: ({ mina, sandbox }) => ({ members: [mina.id, sandbox.botUserId] }),
    refuses: ({ channel }) => ({ channel, limit: 1_001 }),
    error: 'invalid_limit',
  },
  'conversations.list': {
    gives: nothing,
    answer: ({ channel, elsewhere }) => ({ channels: [{ id: channel }, { id: elsewhere }] }),
    refuses: () => ({ types: 'secret' }),
    error: 'invalid_types',
  },
  'conversations.join': {
    gives: ({ elsewhere }) => ({ channel: elsewhere }),
    answer: ({ elsewhere }) => ({ channel: { id: elsewhere, is_member: true } }),
    refuses: ({ mina }) => ({ channel: mina.dm() }),
    error: 'method_not_supported_for_channel_type',
  },
  'conversations.leave': {
    gives: ({ channel }) => ({ channel }),
    answer: () => ({ ok: true }),
    refuses: ({ mina }) => ({ channel: mina.dm() }),
    error: 'method_not_supported_for_channel_type',
  },
  'conversations.history': {
    gives: ({ channel }) => ({ channel }),
    answer: ({ ts, said }) => ({ messages: [{ ts }, { ts: said }], has_more: false }),
    refuses: ({ elsewhere }) => ({ channel: elsewhere }),
    error: 'not_in_channel',
  },
  'conversations.replies': {
    gives: ({ channel, said }) => ({ channel, ts: said }),
    answer: ({ said }) => ({ messages: [{ ts: said }] }),
    refuses: ({ channel }) => ({ channel, ts: '1.000001' }),
    error: 'thread_not_found',
  },
  'files.getUploadURLExternal': {
    gives: () => ({ filename: 'a.md', length: 3 }),
    answer: () => ({ file_id: expect.stringMatching(/^F/), upload_url: expect.stringMatching(/^http:/) }),
    refuses: () => ({ filename: 'a.md', length: 0 }),
    error: 'invalid_arguments',
  },
  'files.completeUploadExternal': {
    gives: ({ file, channel }) => ({ files: [{ id: file }], channel_id: channel }),
    answer: ({ file }) => ({ files: [{ id: file }] }),
    refuses: () => ({ files: [{ id: 'F404' }] }),
    error: 'file_not_found',
  },
  'files.info': {
    gives: ({ file }) => ({ file }),
    answer: ({ file }) => ({ file: { id: file, name: 'a.md' }, content: 'abc' }),
    refuses: () => ({ file: 'F404' }),
    error: 'file_not_found',
  },
  'files.list': {
    gives: nothing,
    answer: () => ({ files: [], paging: { total: 0 } }),
    refuses: () => ({ user: 'U404' }),
    error: 'user_not_found',
  },
  'files.delete': {
    gives: ({ file }) => ({ file }),
    answer: () => ({ ok: true }),
    refuses: () => ({ file: 'F404' }),
    error: 'file_not_found',
  },
  'oauth.v2.access': {
    gives: ({ sandbox, codeFor }) => ({ ...credentials(sandbox), code: codeFor('oauth/v2') }),
    answer: ({ sandbox }) => ({ access_token: sandbox.botToken, token_type: 'bot', scope: 'commands' }),
    refuses: ({ sandbox }) => ({ ...credentials(sandbox), code: 'guess' }),
    error: 'invalid_code',
  },
  'openid.connect.token': {
    gives: ({ sandbox, codeFor }) => ({ ...credentials(sandbox), code: codeFor('openid/connect') }),
    answer: () => ({ token_type: 'Bearer', id_token: expect.stringMatching(/^ey/) }),
    refuses: ({ sandbox }) => ({ ...credentials(sandbox), client_secret: 'guess', code: 'guess' }),
    error: 'bad_client_secret',
  },
  'openid.connect.userInfo': {
    gives: async ({ sandbox, codeFor, client }) => {
      const given = { ...credentials(sandbox), code: codeFor('openid/connect') };
      return { token: Object(await client.apiCall('openid.connect.token', given)).access_token };
    },
    answer: ({ mina }) => ({ sub: mina.id }),
    refuses: nothing,
    error: 'not_allowed_token_type',
  },
  'pins.add': {
    gives: ({ channel, said }) => ({ channel, timestamp: said }),
    answer: () => ({ ok: true }),
    refuses: ({ channel }) => ({ channel, timestamp: '1.000001' }),
    error: 'message_not_found',
  },
  'pins.remove': {
    gives: async ({ channel, said, client }) => {
      await client.pins.add({ channel, timestamp: said });
      return { channel, timestamp: said };
    },
    answer: () => ({ ok: true }),
    refuses: ({ channel, said }) => ({ channel, timestamp: said }),
    error: 'no_pin',
  },
  'pins.list': {
    gives: async ({ channel, said, client }) => {
      await client.pins.add({ channel, timestamp: said });
      return { channel };
    },
    answer: ({ said, sandbox }) => ({ items: [{ message: { ts: said }, created_by: sandbox.botUserId }] }),
    refuses: ({ elsewhere }) => ({ channel: elsewhere }),
    error: 'not_in_channel',
  },
  'chat.scheduleMessage': {
    gives: ({ channel }) => ({ channel, text: 'later', post_at: someTime }),
    answer: ({ channel }) => ({
      channel,
      post_at: someTime,
      scheduled_message_id: expect.stringMatching(/^Q/),
    }),
    refuses: ({ channel }) => ({ channel, text: 'later', post_at: 1 }),
    error: 'time_in_past',
  },
  'chat.deleteScheduledMessage': {
    gives: async ({ channel, client }) => {
      const later = { channel, text: 'later', post_at: someTime };
      const { scheduled_message_id } = await client.chat.scheduleMessage(later);
      return { channel, scheduled_message_id };
    },
    answer: () => ({ ok: true }),
    refuses: ({ channel }) => ({ channel, scheduled_message_id: 'Q404' }),
    error: 'invalid_scheduled_message_id',
  },
  'chat.scheduledMessages.list': {
    gives: async ({ channel, client }) => {
      await client.chat.scheduleMessage({ channel, text: 'later', post_at: someTime });
      return { channel };
    },
    answer: ({ channel }) => ({ scheduled_messages: [{ channel_id: channel, text: 'later' }] }),
    refuses: () => ({ cursor: 'mine' }),
    error: 'invalid_cursor',
  },
  'reactions.add': {
    gives: ({ channel, said }) => ({ channel, timestamp: said, name: 'eyes' }),
    answer: () => ({ ok: true }),
    refuses: ({ channel, said }) => ({ channel, timestamp: said, name: 'no emoji' }),
    error: 'invalid_name',
  },
  'reactions.remove': {
    gives: async ({ channel, said, client }) => {
      await client.reactions.add({ channel, timestamp: said, name: 'eyes' });
      return { channel, timestamp: said, name: 'eyes' };
    },
    answer: () => ({ ok: true }),
    refuses: ({ channel, said }) => ({ channel, timestamp: said, name: 'eyes' }),
    error: 'no_reaction',
  },
  'reactions.get': {
    gives: ({ channel, said }) => ({ channel, timestamp: said }),
    answer: ({ said }) => ({ type: 'message', message: { ts: said } }),
    refuses: nothing,
    error: 'no_item_specified',
  },
  'users.info': {
    gives: ({ mina }) => ({ user: mina.id }),
    answer: ({ mina }) => ({ user: { id: mina.id } }),
    refuses: () => ({ user: 'U404' }),
    error: 'user_not_found',
  },
  'usergroups.list': {
    gives: () => ({ include_users: true }),
    answer: ({ mina }) => ({ usergroups: [{ handle: 'mentors', users: [mina.id] }] }),
    refuses: () => ({ token: 'xoxb-other' }),
    error: 'invalid_auth',
  },
  'usergroups.users.list': {
    gives: ({ group }) => ({ usergroup: group }),
    answer: ({ mina }) => ({ users: [mina.id] }),
    refuses: () => ({ usergroup: 'S404' }),
    error: 'no_such_subteam',
  },
  'users.list': {
    gives: () => ({ limit: 1 }),
    answer: ({ sandbox }) => ({ members: [{ id: sandbox.botUserId }] }),
    refuses: () => ({ cursor: 'mine' }),
    error: 'invalid_cursor',
  },
  'users.lookupByEmail': {
    gives: () => ({ email: 'mina@sandbox.test' }),
    answer: ({ mina }) => ({ user: { id: mina.id } }),
    refuses: () => ({ email: 'nobody@sandbox.test' }),
    error: 'users_not_found',
  },
  'users.conversations': {
    gives: nothing,
    answer: ({ channel }) => ({ channels: [{ id: channel }] }),
    refuses: () => ({ types: 'secret' }),
    error: 'invalid_types',
  },
  'views.open': {
    gives: async ({ trigger }) => ({ trigger_id: await trigger(), view: buildModal() }),
    answer: () => ({ view: { type: 'modal', callback_id: 'probe' } }),
    refuses: () => ({ trigger_id: '1.2.3', view: buildModal() }),
    error: 'invalid_trigger_id',
  },
  'views.push': {
    gives: async ({ openModal }) => ({ trigger_id: (await openModal()).trigger_id, view: buildModal() }),
    answer: () => ({ view: { type: 'modal', previous_view_id: expect.stringMatching(/^V/) } }),
    refuses: async ({ trigger }) => ({ trigger_id: await trigger(), view: buildModal() }),
    error: 'not_found',
  },
  'views.update': {
    gives: async ({ openModal }) => ({ view_id: (await openModal()).view_id, view: buildModal() }),
    answer: () => ({ view: { type: 'modal', callback_id: 'probe' } }),
    refuses: async ({ openModal }) => ({
      view_id: (await openModal()).view_id,
      hash: 'old',
      view: buildModal(),
    }),
    error: 'hash_conflict',
  },
  'views.publish': {
    gives: ({ mina }) => ({ user_id: mina.id, view: home }),
    answer: () => ({ view: { type: 'home' } }),
    refuses: () => ({ user_id: 'U404', view: home }),
    error: 'invalid_arguments',
  },
};

function credentials({ clientId, clientSecret }: MethodWorld['sandbox']): Given {
  return { client_id: clientId, client_secret: clientSecret };
}

import type { JsonObject } from '../json-object.ts';
import type { Channel, State } from '../state.ts';

/** A conversation as Slack shows it to the bot. */
export function channelObject(state: State, channel: Channel): JsonObject {
  const bot = state.app.botUserId;
  if (channel.kind === 'im') {
    return {
      id: channel.id,
      created: channel.created,
      is_archived: channel.archived,
      is_im: true,
      is_org_shared: false,
      context_team_id: state.team.id,
      updated: channel.created * 1000,
      user: channel.members.find((member) => member !== bot) ?? bot,
      is_user_deleted: channel.members.some((member) => state.users.get(member)?.deleted === true),
      is_open: true,
      priority: 0,
    };
  }
  const isPrivate = channel.kind !== 'public';
  return {
    id: channel.id,
    name: channel.name,
    is_channel: channel.kind === 'public',
    is_group: channel.kind === 'private',
    is_im: false,
    is_mpim: channel.kind === 'mpim',
    is_private: isPrivate,
    created: channel.created,
    is_archived: channel.archived,
    is_general: channel.name === 'general',
    unlinked: 0,
    name_normalized: channel.name,
    is_shared: false,
    is_org_shared: false,
    is_pending_ext_shared: false,
    pending_shared: [],
    context_team_id: state.team.id,
    updated: channel.created * 1000,
    creator: channel.creator,
    is_ext_shared: false,
    shared_team_ids: [state.team.id],
    pending_connected_team_ids: [],
    is_member: channel.members.includes(bot),
    last_read: '0000000000.000000',
    topic: { value: '', creator: '', last_set: 0 },
    purpose: { value: '', creator: '', last_set: 0 },
    previous_names: [],
  };
}

/** The name a slash command or an interaction gives a conversation. */
export function channelNameOf(channel: Channel): string {
  if (channel.kind === 'im') return 'directmessage';
  return channel.kind === 'private' ? 'privategroup' : channel.name;
}

/** The `channel_type` of a message event. */
export function messageChannelType(channel: Channel): 'channel' | 'group' | 'im' | 'mpim' {
  return ({ public: 'channel', private: 'group', im: 'im', mpim: 'mpim' } as const)[channel.kind];
}

/** The one-letter `channel_type` of a membership event. */
export function memberChannelType(channel: Channel): 'C' | 'G' {
  return channel.kind === 'public' ? 'C' : 'G';
}

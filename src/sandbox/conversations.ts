import { type Context, idFor, tsFor } from './context.ts';
import { sendEvent } from './events.ts';
import { secondsOf } from './ids.ts';
import { addMessage, announceMessage } from './messages.ts';
import { memberChannelType } from './objects/channel-object.ts';
import { Refusal } from './refusal.ts';
import type { Channel } from './state.ts';

/** A conversation by id; refuses with channel_not_found what the bot cannot see. */
export function channelOf(context: Context, id: string): Channel {
  const channel = context.state.channels.get(id);
  if (channel === undefined) throw new Refusal('channel_not_found');
  const isMember = channel.members.includes(context.state.app.botUserId);
  if (channel.kind !== 'public' && !isMember) throw new Refusal('channel_not_found');
  return channel;
}

/** The direct conversation of two people, made when missing. */
export function openIm(context: Context, one: string, other: string): { channel: Channel; created: boolean } {
  const found = [...context.state.channels.values()].find(
    (channel) => channel.kind === 'im' && channel.members.includes(one) && channel.members.includes(other),
  );
  if (found !== undefined) return { channel: found, created: false };
  return { channel: addConversation(context, 'im', '', [one, other], one), created: true };
}

/** A new conversation with its first members; no event is sent. */
export function addConversation(
  context: Context,
  kind: Channel['kind'],
  name: string,
  members: readonly string[],
  creator: string,
): Channel {
  const channel: Channel = {
    id: idFor(context, kind === 'im' ? 'D' : 'C'),
    name,
    kind,
    members: [...new Set(members)],
    creator,
    created: secondsOf(context.now()),
    archived: false,
    messages: [],
  };
  context.state.channels.set(channel.id, channel);
  return channel;
}

/** Makes somebody a member and tells the app, when its bot is in the channel. */
export async function joinChannel(
  context: Context,
  channel: Channel,
  userId: string,
  inviter: string | null,
): Promise<void> {
  if (channel.members.includes(userId)) return;
  channel.members.push(userId);
  await sayMembership(context, channel, userId, 'join');
  await sendMembership(context, channel, 'member_joined_channel', userId, inviter);
}

/** Ends a membership and tells the app, when its bot is or was in the channel. */
export async function leaveChannel(context: Context, channel: Channel, userId: string): Promise<void> {
  const index = channel.members.indexOf(userId);
  if (index < 0) return;
  const told = channel.members.includes(context.state.app.botUserId);
  await sayMembership(context, channel, userId, 'leave');
  channel.members.splice(index, 1);
  if (told) await sendMembership(context, channel, 'member_left_channel', userId, null);
  if (userId !== context.state.app.botUserId) return;
  const type = channel.kind === 'public' ? 'channel_left' : 'group_left';
  await sendEvent(context, type, { type, channel: channel.id, actor_id: userId, event_ts: tsFor(context) });
}

async function sayMembership(
  context: Context,
  channel: Channel,
  userId: string,
  what: 'join' | 'leave',
): Promise<void> {
  if (!context.joinMessages) return;
  const family = channel.kind === 'private' ? 'group' : 'channel';
  const text = `<@${userId}> has ${what === 'join' ? 'joined' : 'left'} the ${family}`;
  const content = { text, blocks: [], attachments: [], metadata: null };
  const subtype = `${family}_${what}`;
  const message = addMessage(context, { channel, user: userId, fromApp: false, content, subtype });
  await announceMessage(context, channel, message);
}

async function sendMembership(
  context: Context,
  channel: Channel,
  type: 'member_joined_channel' | 'member_left_channel',
  user: string,
  inviter: string | null,
): Promise<void> {
  const bot = context.state.app.botUserId;
  if (user !== bot && !channel.members.includes(bot)) return;
  // An app with channels:read hears of public channels only, with groups:read of private ones.
  const scope = channel.kind === 'public' ? 'channels:read' : 'groups:read';
  if (!context.manifest.scopes.includes(scope)) return;
  const ts = tsFor(context);
  await sendEvent(context, type, {
    type,
    user,
    channel: channel.id,
    channel_type: memberChannelType(channel),
    team: context.state.team.id,
    ...(inviter === null ? {} : { inviter }),
    event_ts: ts,
  });
}

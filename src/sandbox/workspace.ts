import { createSandboxUser, type SandboxUser } from './actors/sandbox-user.ts';
import { type Context, idFor, tsFor } from './context.ts';
import { addConversation, joinChannel, leaveChannel } from './conversations.ts';
import { sendEvent } from './events.ts';
import { secondsOf } from './ids.ts';
import { userObject } from './objects/user-object.ts';
import type { Channel, User } from './state.ts';
import { addUserGroup, type NewUserGroup, updateUserGroup } from './user-groups.ts';

/** What a new user may say about themselves. */
export interface NewUser {
  readonly name: string;
  readonly realName?: string;
  readonly displayName?: string;
  readonly locale?: string;
  readonly tz?: string;
  readonly isAdmin?: boolean;
  readonly isBot?: boolean;
  readonly deleted?: boolean;
  readonly isRestricted?: boolean;
}

/** What an administrator does in the workspace. Promises resolve when the app was told. */
export interface Workspace {
  /** Adds a person; gives the id. */
  addUser(user: NewUser): string;
  /** Adds a channel with its first members; gives the id. Nobody is told of these members. */
  addChannel(channel: { name: string; isPrivate?: boolean; members?: readonly string[] }): string;
  /** Makes somebody a member, the bot too, as `/invite` does. */
  invite(channelId: string, userId: string): Promise<void>;
  remove(channelId: string, userId: string): Promise<void>;
  /** Changes a profile, or deactivates with `deleted: true`. */
  updateUser(userId: string, change: Partial<NewUser>): Promise<void>;
  rename(channelId: string, name: string): Promise<void>;
  archive(channelId: string): Promise<void>;
  /** Adds a group of people who can be mentioned together; gives the id. */
  addUserGroup(group: NewUserGroup): string;
  /** Changes a group, or disables it with `disabled: true`. */
  updateUserGroup(id: string, change: Partial<NewUserGroup> & { readonly disabled?: boolean }): Promise<void>;
  unarchive(channelId: string): Promise<void>;
  /** Removes the app: its token is dead from now on. */
  uninstall(): Promise<void>;
  /** The hands and eyes of a person. Throws when there is no such person. */
  as(userId: string): SandboxUser;
}

/** The workspace's administrator. */
export function createWorkspace(context: Context): Workspace {
  const { state, now } = context;
  return {
    addUser: (input) => {
      const user = newUser(context, input);
      state.users.set(user.id, user);
      void sendEvent(context, 'team_join', {
        type: 'team_join',
        user: userObject(context, user, true),
      });
      return user.id;
    },
    addChannel: ({ name, isPrivate = false, members = [] }) => {
      const creator = members[0] ?? state.app.botUserId;
      const channel = addConversation(context, isPrivate ? 'private' : 'public', name, members, creator);
      const { id, created } = channel;
      const about = { id, name, created, creator };
      if (!isPrivate) void sendEvent(context, 'channel_created', { type: 'channel_created', channel: about });
      return id;
    },
    invite: async (channelId, userId) => {
      const channel = channelFor(context, channelId);
      userFor(context, userId);
      const inviter = channel.members.find((member) => member !== userId) ?? null;
      await joinChannel(context, channel, userId, inviter);
    },
    remove: async (channelId, userId) => leaveChannel(context, channelFor(context, channelId), userId),
    updateUser: async (userId, change) => {
      const user = userFor(context, userId);
      Object.assign(user, change, { updated: secondsOf(now()) });
      await sendEvent(context, 'user_change', {
        type: 'user_change',
        user: userObject(context, user, true),
        cache_ts: secondsOf(now()),
      });
    },
    rename: async (channelId, name) => {
      const channel = channelFor(context, channelId);
      channel.name = name;
      const type = channel.kind === 'public' ? 'channel_rename' : 'group_rename';
      const about = { id: channelId, name, created: channel.created };
      await sendEvent(context, type, { type, channel: about, event_ts: tsFor(context) });
    },
    archive: (channelId) => archive(context, channelId, true),
    addUserGroup: (group) => addUserGroup(context, group).id,
    updateUserGroup: (id, change) => updateUserGroup(context, id, change),
    unarchive: (channelId) => archive(context, channelId, false),
    uninstall: () => uninstall(context),
    as: (userId) => createSandboxUser(context, userId),
  };
}

async function archive(context: Context, channelId: string, archived: boolean): Promise<void> {
  const channel = channelFor(context, channelId);
  channel.archived = archived;
  const type = `${channel.kind === 'public' ? 'channel' : 'group'}_${archived ? 'archive' : 'unarchive'}`;
  const about = { channel: channelId, user: channel.creator, is_moved: 0 };
  await sendEvent(context, type, { type, ...about, event_ts: tsFor(context) });
}

/** Ends the installation; the app hears of it as its last events. */
export async function uninstall(context: Context): Promise<void> {
  const { state } = context;
  const told = Promise.all([
    sendEvent(context, 'app_uninstalled', { type: 'app_uninstalled' }),
    sendEvent(context, 'tokens_revoked', {
      type: 'tokens_revoked',
      tokens: { oauth: [], bot: [state.app.botUserId] },
    }),
  ]);
  state.app.installed = false;
  await told;
}

function newUser(context: Context, input: NewUser): User {
  const isBot = input.isBot ?? false;
  return {
    id: idFor(context, 'U'),
    name: input.name,
    realName: input.realName ?? input.name,
    displayName: input.displayName ?? input.name,
    locale: input.locale ?? 'en-US',
    tz: input.tz ?? 'America/Los_Angeles',
    isAdmin: input.isAdmin ?? false,
    isBot,
    botId: isBot ? idFor(context, 'B') : null,
    deleted: input.deleted ?? false,
    isRestricted: input.isRestricted ?? false,
    updated: secondsOf(context.now()),
  };
}

function channelFor(context: Context, id: string): Channel {
  const channel = context.state.channels.get(id);
  if (channel === undefined) throw new Error(`there is no channel ${id}`);
  return channel;
}

function userFor(context: Context, id: string): User {
  const user = context.state.users.get(id);
  if (user === undefined) throw new Error(`there is no user ${id}`);
  return user;
}

import type { Context } from '../context.ts';
import type { Channel, Message, View } from '../state.ts';
import type { MessageName } from './seen.ts';

/** What a person may touch. Each function throws an Error that says what is in the way. */
export interface Person {
  readonly id: string;
  /** A conversation that the person can look into. */
  channel(channelId: string): Channel;
  /** A conversation that the person can write into. */
  writable(channelId: string): Channel;
  /** A message as it is now. */
  message(seen: MessageName): { readonly channel: Channel; readonly message: Message };
  /** The top of the open modals. */
  topView(): View;
}

/** A member of the workspace. Throws when there is no such person. */
export function createPerson(context: Context, id: string): Person {
  const { state, manifest } = context;
  if (!state.users.has(id)) throw new Error(`there is no user ${id}`);

  const channelFor = (channelId: string): Channel => {
    const user = state.users.get(id);
    if (user === undefined || user.deleted) throw new Error(`${id} is deactivated`);
    const channel = state.channels.get(channelId);
    if (channel === undefined) throw new Error(`there is no channel ${channelId}`);
    const isOpen = channel.kind === 'public' && !user.isRestricted;
    if (!isOpen && !channel.members.includes(id)) throw new Error(`${id} is not in ${channelId}`);
    return channel;
  };

  return {
    id,
    channel: channelFor,
    writable: (channelId) => {
      const channel = channelFor(channelId);
      if (!channel.members.includes(id)) throw new Error(`${id} is not in ${channelId}`);
      if (channel.archived) throw new Error(`${channelId} is archived`);
      const isAppDm = channel.kind === 'im' && channel.members.includes(state.app.botUserId);
      if (isAppDm && (!manifest.messagesTab || manifest.messagesTabReadOnly)) {
        throw new Error('Sending messages to this app has been turned off.');
      }
      return channel;
    },
    message: (seen) => {
      const channel = channelFor(seen.channel);
      const message = channel.messages.find((entry) => entry.ts === seen.ts);
      if (message === undefined) throw new Error(`the message ${seen.ts} is gone`);
      return { channel, message };
    },
    topView: () => {
      const view = state.modals.get(id)?.at(-1);
      if (view === undefined) throw new Error(`${id} has no open view`);
      return view;
    },
  };
}

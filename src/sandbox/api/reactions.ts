import { tsFor } from '../context.ts';
import { channelOf } from '../conversations.ts';
import { sendEvent } from '../events.ts';
import { limits } from '../limits.ts';
import { messageObject } from '../objects/message-object.ts';
import { Refusal } from '../refusal.ts';
import type { Message } from '../state.ts';
import type { ApiCall, ApiMethods } from './method.ts';

/** reactions.add, reactions.remove and reactions.get. */
export const reactionMethods: ApiMethods = {
  'reactions.add': {
    tier: 3,
    readsJson: true,
    token: 'bot',
    scopes: ['reactions:write'],
    arguments: ['channel', 'name', 'timestamp'],
    required: ['channel', 'name', 'timestamp'],
    run: async (call) => {
      const { message, name, bot } = reacted(call);
      const entry = message.reactions.find((reaction) => reaction.name === name);
      if (entry?.users.includes(bot)) throw new Refusal('already_reacted');
      if (entry === undefined && message.reactions.length >= limits.reactionNames.max) {
        throw new Refusal('too_many_emoji');
      }
      if (entry === undefined) message.reactions.push({ name, users: [bot] });
      else entry.users.push(bot);
      void announce(call, 'reaction_added', message, name);
      return {};
    },
  },
  'reactions.remove': {
    tier: 2,
    readsJson: true,
    token: 'bot',
    scopes: ['reactions:write'],
    arguments: ['channel', 'file', 'file_comment', 'name', 'timestamp'],
    required: ['name'],
    run: async (call) => {
      const { message, name, bot } = reacted(call);
      const entry = message.reactions.find((reaction) => reaction.name === name);
      const index = entry?.users.indexOf(bot) ?? -1;
      if (entry === undefined || index < 0) throw new Refusal('no_reaction');
      entry.users.splice(index, 1);
      if (entry.users.length === 0) message.reactions.splice(message.reactions.indexOf(entry), 1);
      void announce(call, 'reaction_removed', message, name);
      return {};
    },
  },
  'reactions.get': {
    tier: 3,
    readsJson: false,
    token: 'bot',
    scopes: ['reactions:read'],
    arguments: ['channel', 'file', 'file_comment', 'full', 'timestamp'],
    run: (call) => {
      const { message } = reacted(call, false);
      const { state, baseUrl } = call.context;
      return {
        type: 'message',
        channel: message.channel,
        message: messageObject(state, message, { metadata: false, baseUrl: baseUrl() }),
      };
    },
  },
};

function reacted({ args, context }: ApiCall, named = true): { message: Message; name: string; bot: string } {
  if (!args.has('channel') || !args.has('timestamp')) throw new Refusal('no_item_specified');
  const name = args.text('name');
  if (named && !/^[\w+'-]+(::skin-tone-[2-6])?$/.test(name)) throw new Refusal('invalid_name');
  const ts = args.text('timestamp');
  if (!/^\d+\.\d+$/.test(ts)) throw new Refusal('bad_timestamp');
  const channel = channelOf(context, args.text('channel'));
  if (channel.archived) throw new Refusal('is_archived');
  const message = channel.messages.find((entry) => entry.ts === ts && entry.ephemeralTo === null);
  if (message === undefined) throw new Refusal('message_not_found');
  return { message, name, bot: context.state.app.botUserId };
}

async function announce(
  { context }: ApiCall,
  type: 'reaction_added' | 'reaction_removed',
  message: Message,
  reaction: string,
): Promise<void> {
  await sendEvent(context, type, {
    type,
    user: context.state.app.botUserId,
    reaction,
    item: { type: 'message', channel: message.channel, ts: message.ts },
    item_user: message.user,
    event_ts: tsFor(context),
  });
}

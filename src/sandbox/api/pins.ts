import { tsFor } from '../context.ts';
import { channelOf } from '../conversations.ts';
import { sendEvent } from '../events.ts';
import { secondsOf } from '../ids.ts';
import type { JsonObject } from '../json-object.ts';
import { messageObject } from '../objects/message-object.ts';
import { Refusal } from '../refusal.ts';
import type { Channel, Message } from '../state.ts';
import type { ApiCall, ApiMethods } from './method.ts';

/** pins.add, pins.remove and pins.list. */
export const pinMethods: ApiMethods = {
  'pins.add': {
    tier: 2,
    readsJson: true,
    token: 'bot',
    scopes: ['pins:write'],
    arguments: ['channel', 'timestamp'],
    required: ['channel'],
    run: (call) => {
      const { channel, message } = pinnable(call);
      if (message.pinned !== undefined) throw new Refusal('already_pinned');
      const { state, now } = call.context;
      message.pinned = { user: state.app.botUserId, at: secondsOf(now()) };
      void announce(call, 'pin_added', channel, message);
      return {};
    },
  },
  'pins.remove': {
    tier: 2,
    readsJson: true,
    token: 'bot',
    scopes: ['pins:write'],
    arguments: ['channel', 'timestamp'],
    required: ['channel'],
    run: (call) => {
      const { channel, message } = pinnable(call);
      if (message.pinned === undefined) throw new Refusal('no_pin');
      message.pinned = undefined;
      void announce(call, 'pin_removed', channel, message);
      return {};
    },
  },
  'pins.list': {
    tier: 2,
    readsJson: false,
    token: 'bot',
    scopes: ['pins:read'],
    arguments: ['channel'],
    required: ['channel'],
    run: (call) => {
      const channel = memberChannel(call);
      return {
        items: pinsOf(channel).map((message) => ({
          ...itemOf(call, message),
          created: message.pinned?.at,
          created_by: message.pinned?.user,
        })),
      };
    },
  },
};

function memberChannel({ args, context }: ApiCall): Channel {
  const channel = channelOf(context, args.text('channel'));
  if (!channel.members.includes(context.state.app.botUserId)) throw new Refusal('not_in_channel');
  return channel;
}

function pinnable(call: ApiCall): { readonly channel: Channel; readonly message: Message } {
  const channel = memberChannel(call);
  const ts = call.args.text('timestamp');
  if (ts === '') throw new Refusal('no_item_specified');
  if (!/^\d+\.\d+$/.test(ts)) throw new Refusal('bad_timestamp');
  if (channel.archived) throw new Refusal('is_archived');
  const message = channel.messages.find((entry) => entry.ts === ts && entry.ephemeralTo === null);
  if (message === undefined) throw new Refusal('message_not_found');
  return { channel, message };
}

function pinsOf(channel: Channel): readonly Message[] {
  return channel.messages.filter((message) => message.pinned !== undefined);
}

function itemOf({ context }: ApiCall, message: Message): JsonObject {
  const shown = messageObject(context.state, message, { metadata: false, baseUrl: context.baseUrl() });
  return { type: 'message', channel: message.channel, message: shown };
}

async function announce(
  call: ApiCall,
  type: 'pin_added' | 'pin_removed',
  channel: Channel,
  message: Message,
): Promise<void> {
  await sendEvent(call.context, type, {
    type,
    user: call.context.state.app.botUserId,
    channel_id: channel.id,
    item: itemOf(call, message),
    item_user: message.user,
    pin_count: pinsOf(channel).length,
    event_ts: tsFor(call.context),
  });
}

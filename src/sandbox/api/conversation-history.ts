import { channelOf } from '../conversations.ts';
import type { JsonObject } from '../json-object.ts';
import { limits } from '../limits.ts';
import { messageObject, repliesOf } from '../objects/message-object.ts';
import { Refusal } from '../refusal.ts';
import type { Channel, Message } from '../state.ts';
import type { ApiCall, ApiMethods } from './method.ts';
import { pageMetadata, pageOf } from './page.ts';
import { checkConversationScope, scopesFor } from './scopes.ts';

const range = ['channel', 'cursor', 'include_all_metadata', 'inclusive', 'latest', 'limit', 'oldest'];

const unnamedLimit = { hasLimitError: false };

/** conversations.history and conversations.replies. */
export const conversationHistoryMethods: ApiMethods = {
  'conversations.history': {
    tier: 3,
    readsJson: true,
    token: 'bot',
    scopes: scopesFor('history'),
    arguments: range,
    required: ['channel'],
    run: (call) => {
      const { args } = call;
      const channel = readable(call);
      const messages = channel.messages
        .filter(
          (message) =>
            message.ephemeralTo === null &&
            (message.threadTs === null || message.subtype === 'thread_broadcast'),
        )
        .filter(withinRange(call))
        .toReversed();
      const page = pageOf(messages, args, { ...unnamedLimit, fallback: 100, max: limits.historyPage.max });
      return {
        messages: page.entries.map((message) => shown(call, message)),
        has_more: page.next !== '',
        pin_count: 0,
        channel_actions_ts: null,
        channel_actions_count: 0,
        ...(page.next === '' ? {} : pageMetadata(page.next)),
        ...(args.has('oldest') ? { oldest: args.text('oldest') } : {}),
        ...(args.has('latest') ? { latest: args.text('latest') } : {}),
      };
    },
  },
  'conversations.replies': {
    tier: 3,
    readsJson: false,
    token: 'bot',
    scopes: scopesFor('history'),
    arguments: [...range, 'ts'],
    required: ['channel', 'ts'],
    run: (call) => {
      const { args } = call;
      const channel = readable(call);
      const parent = threadOf(channel, args.text('ts'));
      if (parent === undefined) throw new Refusal('thread_not_found');
      const replies = repliesOf(channel, parent).filter(withinRange(call));
      const page = pageOf([parent, ...replies], args, { ...unnamedLimit, fallback: 1_000, max: 1_000 });
      return {
        messages: page.entries.map((message) => shown(call, message)),
        has_more: page.next !== '',
        ...(page.next === '' ? {} : pageMetadata(page.next)),
      };
    },
  },
};

// The parent of the thread that a message belongs to, whichever message of it is named.
function threadOf(channel: Channel, ts: string): Message | undefined {
  const named = channel.messages.find((message) => message.ts === ts && message.ephemeralTo === null);
  return named?.threadTs == null ? named : channel.messages.find((message) => message.ts === named.threadTs);
}

function readable({ args, context }: ApiCall) {
  const channel = channelOf(context, args.text('channel'));
  checkConversationScope(context, channel.kind, 'history');
  if (!channel.members.includes(context.state.app.botUserId)) throw new Refusal('not_in_channel');
  return channel;
}

function withinRange({ args }: ApiCall): (message: Message) => boolean {
  const oldest = readTs(args.text('oldest'), 'invalid_ts_oldest');
  const latest = readTs(args.text('latest'), 'invalid_ts_latest');
  const inclusive = args.flag('inclusive');
  return ({ ts }) => {
    const at = Number(ts);
    if (oldest !== null && (inclusive ? at < oldest : at <= oldest)) return false;
    return !(latest !== null && (inclusive ? at > latest : at >= latest));
  };
}

function readTs(text: string, error: string): number | null {
  if (text === '') return null;
  if (!/^\d+(\.\d+)?$/.test(text)) throw new Refusal(error);
  return Number(text);
}

function shown({ args, context }: ApiCall, message: Message): JsonObject {
  return messageObject(context.state, message, {
    metadata: args.flag('include_all_metadata'),
    baseUrl: context.baseUrl(),
  });
}

import { idFor } from '../context.ts';
import { secondsOf } from '../ids.ts';
import type { JsonObject } from '../json-object.ts';
import { limits } from '../limits.ts';
import { readMessageContent } from '../message-content.ts';
import { Refusal } from '../refusal.ts';
import { schedule } from '../scheduled-messages.ts';
import { content, givenContent, threadOf, writableChannel } from './chat.ts';
import type { ApiCall, ApiMethods } from './method.ts';
import { pageMetadata, pageOf } from './page.ts';

/** chat.scheduleMessage, chat.deleteScheduledMessage and chat.scheduledMessages.list. */
export const scheduledMessageMethods: ApiMethods = {
  'chat.scheduleMessage': {
    tier: 3,
    readsJson: true,
    token: 'bot',
    scopes: ['chat:write'],
    arguments: [
      ...content,
      'as_user',
      'channel',
      'post_at',
      'reply_broadcast',
      'thread_ts',
      'unfurl_links',
      'unfurl_media',
    ],
    required: ['channel', 'post_at'],
    run: scheduleMessage,
  },
  'chat.deleteScheduledMessage': {
    tier: 3,
    readsJson: true,
    token: 'bot',
    scopes: ['chat:write'],
    arguments: ['as_user', 'channel', 'scheduled_message_id'],
    required: ['channel', 'scheduled_message_id'],
    run: ({ args, context }) => {
      const id = args.text('scheduled_message_id');
      if (context.state.scheduled.get(id)?.channelId !== args.text('channel')) {
        throw new Refusal('invalid_scheduled_message_id');
      }
      context.state.scheduled.delete(id);
      return {};
    },
  },
  'chat.scheduledMessages.list': {
    tier: 3,
    readsJson: true,
    token: 'bot',
    scopes: [],
    arguments: ['channel', 'cursor', 'latest', 'limit', 'oldest'],
    run: ({ args, context }) => {
      const all = [...context.state.scheduled.values()].filter(
        ({ channelId }) => !args.has('channel') || channelId === args.text('channel'),
      );
      const page = pageOf(all, args, { fallback: 100, max: limits.listPage.max, hasLimitError: false });
      return {
        scheduled_messages: page.entries.map(({ id, channelId, postAt, created, text }) => ({
          id,
          channel_id: channelId,
          post_at: postAt,
          date_created: created,
          text,
        })),
        ...pageMetadata(page.next),
      };
    },
  },
};

const windowSeconds = 300;

function scheduleMessage({ args, context }: ApiCall): JsonObject {
  const channel = writableChannel(context, args);
  const { metadata, text, blocks, attachments } = readMessageContent(context, givenContent(args));
  const created = secondsOf(context.now());
  const postAt = args.integer('post_at', 0);
  if (postAt <= created) throw new Refusal('time_in_past');
  if (postAt - created > limits.scheduleAhead.max) throw new Refusal('time_too_far');
  const near = [...context.state.scheduled.values()].filter(
    (entry) => entry.channelId === channel.id && Math.abs(entry.postAt - postAt) < windowSeconds,
  );
  if (near.length >= limits.scheduledInWindow.max) throw new Refusal('restricted_too_many');
  const id = idFor(context, 'Q');
  const threadTs = threadOf(channel, args);
  const neverPosts = metadata !== null;
  schedule(context, {
    ...{ id, channelId: channel.id, postAt, created, threadTs, neverPosts },
    ...{ text, blocks, attachments },
  });
  return {
    channel: channel.id,
    scheduled_message_id: id,
    post_at: postAt,
    message: { type: 'delayed_message', text, bot_id: context.state.app.botId },
  };
}

import type { Context } from '../context.ts';
import { channelOf, openIm } from '../conversations.ts';
import { type GivenContent, readMessageContent } from '../message-content.ts';
import { addMessage, announceMessage, deleteMessage, editMessage } from '../messages.ts';
import { messageObject } from '../objects/message-object.ts';
import { Refusal } from '../refusal.ts';
import type { Channel, Message } from '../state.ts';
import type { Arguments } from './arguments.ts';
import type { ApiMethods } from './method.ts';
import { readUpdate } from './update-message.ts';

/** The arguments that say what a message says. */
export const content = ['attachments', 'blocks', 'link_names', 'markdown_text', 'metadata', 'parse', 'text'];
const disguise = ['as_user', 'icon_emoji', 'icon_url', 'username'];

/** chat.*: posting, changing and deleting messages. */
export const chatMethods: ApiMethods = {
  'chat.postMessage': {
    tier: 'posting',
    readsJson: true,
    token: 'bot',
    scopes: ['chat:write'],
    arguments: [
      ...content,
      ...disguise,
      'channel',
      'mrkdwn',
      'reply_broadcast',
      'thread_ts',
      'unfurl_links',
      'unfurl_media',
    ],
    run: async ({ args, context }) => {
      const channel = writableChannel(context, args);
      const message = addMessage(context, {
        channel,
        user: context.state.app.botUserId,
        fromApp: true,
        content: readMessageContent(context, givenContent(args)),
        threadTs: threadOf(channel, args),
        subtype: args.has('thread_ts') && args.flag('reply_broadcast') ? 'thread_broadcast' : null,
      });
      void announceMessage(context, channel, message);
      return { channel: channel.id, ts: message.ts, message: shown(context, message) };
    },
  },
  'chat.postEphemeral': {
    tier: 4,
    readsJson: true,
    token: 'bot',
    scopes: ['chat:write'],
    arguments: [...content, ...disguise, 'channel', 'thread_ts', 'user'],
    required: ['user'],
    run: ({ args, context }) => {
      const channel = writableChannel(context, args);
      if (!channel.members.includes(args.text('user'))) throw new Refusal('user_not_in_channel');
      const message = addMessage(context, {
        channel,
        user: context.state.app.botUserId,
        fromApp: true,
        content: readMessageContent(context, givenContent(args)),
        threadTs: threadOf(channel, args),
        ephemeralTo: args.text('user'),
      });
      return { message_ts: message.ts };
    },
  },
  'chat.update': {
    tier: 3,
    readsJson: true,
    token: 'bot',
    scopes: ['chat:write'],
    arguments: [...content, 'as_user', 'channel', 'file_ids', 'reply_broadcast', 'ts'],
    required: ['ts'],
    run: async ({ args, context }) => {
      const channel = channelOf(context, args.text('channel'));
      const message = ownMessage(channel, args.text('ts'), 'cant_update_message');
      if (channel.archived) throw new Refusal('is_inactive');
      const changed = readUpdate(context, message, givenContent(args));
      const shows = changed.blocks.length === 0 ? context.state.app.botUserId : null;
      void editMessage(context, channel, message, changed, shows);
      return { channel: channel.id, ts: message.ts, text: message.text, message: shown(context, message) };
    },
  },
  'chat.delete': {
    tier: 3,
    readsJson: true,
    token: 'bot',
    scopes: ['chat:write'],
    arguments: ['as_user', 'channel', 'ts'],
    required: ['ts'],
    run: async ({ args, context }) => {
      const channel = channelOf(context, args.text('channel'));
      const message = ownMessage(channel, args.text('ts'), 'cant_delete_message');
      void deleteMessage(context, channel, message);
      return { channel: channel.id, ts: message.ts };
    },
  },
  'chat.getPermalink': {
    tier: 'none',
    readsJson: false,
    token: 'bot',
    scopes: [],
    arguments: ['channel', 'message_ts'],
    required: ['channel', 'message_ts'],
    run: ({ args, context }) => {
      const channel = channelOf(context, args.text('channel'));
      const message = channel.messages.find((entry) => entry.ts === args.text('message_ts'));
      if (message === undefined) throw new Refusal('message_not_found');
      return {
        channel: channel.id,
        permalink: `${context.baseUrl()}/archives/${channel.id}/p${message.ts.replace('.', '')}`,
      };
    },
  },
};

/** What a call says, JSON of forms read. */
export function givenContent(args: Arguments): GivenContent {
  return {
    text: args.has('text') ? args.text('text') : undefined,
    markdown_text: args.has('markdown_text') ? args.text('markdown_text') : undefined,
    blocks: args.json('blocks', 'invalid_blocks_format'),
    attachments: args.json('attachments', 'invalid_attachments'),
    metadata: args.json('metadata', 'invalid_metadata_format'),
  };
}

/** Where a call may post; a user id stands for that person's direct conversation with the app. */
export function writableChannel(context: Context, args: Arguments): Channel {
  const id = args.text('channel');
  const user = context.state.users.get(id);
  if (user?.isBot === true || user?.deleted === true) throw new Refusal('channel_not_found');
  const bot = context.state.app.botUserId;
  const channel = user === undefined ? channelOf(context, id) : openIm(context, bot, user.id).channel;
  if (channel.archived) throw new Refusal('is_archived');
  if (channel.kind === 'im' && !context.manifest.messagesTab) throw new Refusal('messages_tab_disabled');
  const mayVisit = channel.kind === 'public' && context.manifest.scopes.includes('chat:write.public');
  if (!channel.members.includes(bot) && !mayVisit) throw new Refusal('not_in_channel');
  const disguised = disguise.some((name) => name !== 'as_user' && args.has(name));
  if (disguised && !context.manifest.scopes.includes('chat:write.customize')) {
    throw new Refusal('missing_scope', {
      needed: 'chat:write.customize',
      provided: context.manifest.scopes.join(','),
    });
  }
  return channel;
}

/** The thread that a call replies to, by any of its messages; null when it replies to none. */
export function threadOf(channel: Channel, args: Arguments): string | null {
  if (!args.has('thread_ts')) return null;
  const parent = channel.messages.find((message) => message.ts === args.text('thread_ts'));
  if (parent === undefined || parent.ephemeralTo !== null) throw new Refusal('cannot_reply_to_message');
  return parent.threadTs ?? parent.ts;
}

function ownMessage(channel: Channel, ts: string, error: string): Message {
  const message = channel.messages.find((entry) => entry.ts === ts && entry.ephemeralTo === null);
  // What is left of a deleted message with a thread belongs to Slackbot.
  if (message === undefined || message.subtype === 'tombstone') throw new Refusal('message_not_found');
  if (!message.fromApp) throw new Refusal(error);
  return message;
}

function shown(context: Context, message: Message) {
  return messageObject(context.state, message, { metadata: true, baseUrl: context.baseUrl() });
}

import { type JsonObject, textOf } from '../json-object.ts';
import type { Channel, Message, State } from '../state.ts';
import { fileObject } from './file-object.ts';

/** A message as Slack shows it; metadata only where it was asked for. */
export function messageObject(
  state: State,
  message: Message,
  options: { readonly metadata: boolean; readonly baseUrl: string },
): JsonObject {
  const replies = repliesOf(state.channels.get(message.channel), message);
  const files = message.fileIds.flatMap((id) => state.files.get(id) ?? []);
  return {
    type: 'message',
    ...(message.subtype === null ? {} : { subtype: message.subtype }),
    user: message.user,
    ts: message.ts,
    ...(message.clientMsgId === null ? {} : { client_msg_id: message.clientMsgId }),
    ...(message.fromApp ? appFields(state) : otherBotFields(state, message.user)),
    text: message.text,
    team: state.team.id,
    ...(message.threadTs === null ? {} : { thread_ts: message.threadTs, ...parentOf(state, message) }),
    ...(replies.length === 0 ? {} : threadFields(message, replies)),
    ...(message.blocks.length === 0 ? {} : { blocks: message.blocks }),
    ...(message.attachments.length === 0 ? {} : { attachments: message.attachments }),
    ...(files.length === 0
      ? {}
      : {
          files: files.map((file) => fileObject(state, file, options.baseUrl)),
          upload: true,
          display_as_bot: false,
        }),
    ...(message.edited === null ? {} : { edited: message.edited }),
    ...(message.reactions.length === 0 ? {} : { reactions: reactionsOf(message) }),
    ...(message.metadata === null ? {} : { metadata: shownMetadata(message.metadata, options.metadata) }),
  };
}

/** The replies in a message's thread, in order. */
export function repliesOf(channel: Channel | undefined, parent: Message): readonly Message[] {
  if (channel === undefined || parent.ephemeralTo !== null) return [];
  return channel.messages.filter(
    (message) => message.threadTs === parent.ts && message.ts !== parent.ts && message.ephemeralTo === null,
  );
}

/** Who a message from the app came from. */
function appFields(state: State): JsonObject {
  const bot = state.users.get(state.app.botUserId);
  return {
    bot_id: state.app.botId,
    app_id: state.app.id,
    bot_profile: {
      id: state.app.botId,
      app_id: state.app.id,
      name: bot?.realName ?? '',
      icons: {
        image_36: 'https://a.slack-edge.com/80588/img/plugins/app/bot_36.png',
        image_48: 'https://a.slack-edge.com/80588/img/plugins/app/bot_48.png',
        image_72: 'https://a.slack-edge.com/80588/img/plugins/app/service_72.png',
      },
      deleted: false,
      updated: bot?.updated ?? 0,
      team_id: state.team.id,
    },
  };
}

/** What tells a message of another app's bot from a person's. */
function otherBotFields(state: State, userId: string): JsonObject {
  const user = state.users.get(userId);
  return user?.botId == null ? {} : { bot_id: user.botId };
}

// Without include_all_metadata Slack shows that there is metadata, and of what type, but not what it says.
function shownMetadata(metadata: JsonObject, whole: boolean): JsonObject {
  return whole ? metadata : { event_type: textOf(metadata.event_type) };
}

function parentOf(state: State, message: Message): JsonObject {
  const parent = state.channels.get(message.channel)?.messages.find((entry) => entry.ts === message.threadTs);
  return parent === undefined || parent === message ? {} : { parent_user_id: parent.user };
}

function threadFields(message: Message, replies: readonly Message[]): JsonObject {
  const users = [...new Set(replies.map((reply) => reply.user))];
  return {
    thread_ts: message.ts,
    reply_count: replies.length,
    reply_users_count: users.length,
    latest_reply: replies.at(-1)?.ts,
    reply_users: users,
    is_locked: false,
    subscribed: false,
  };
}

function reactionsOf(message: Message): readonly JsonObject[] {
  return message.reactions.map(({ name, users }) => ({ name, users: [...users], count: users.length }));
}

import { type Context, idFor, tsFor } from '../context.ts';
import { openIm } from '../conversations.ts';
import { NotDelivered } from '../delivery/delivery.ts';
import { sendEvent } from '../events.ts';
import type { JsonObject } from '../json-object.ts';
import { addMessage, announceMessage } from '../messages.ts';
import { messageObject } from '../objects/message-object.ts';
import { viewObject } from '../objects/view-object.ts';
import { issueResponseUrl } from '../response-urls.ts';
import type { Channel, Message, View } from '../state.ts';
import { issueTrigger } from '../triggers.ts';
import { clickInMessage, clickInView, type ElementName } from './click.ts';
import { typeCommand } from './command.ts';
import { closeForm, fillBlock, submitForm } from './form.ts';
import { channelField, interactionBase } from './payload.ts';
import { plainTextOf, richTextOf } from './rich-text-message.ts';
import { type SeenFile, type SeenMessage, type SeenView, seeFile, seeMessages, seeView } from './seen.ts';

/**
 * What one person can do and see. Every action resolves when the app acknowledged it, and rejects with what
 * Slack shows when it did not.
 */
export interface SandboxUser {
  readonly id: string;
  /** Types a slash command, e.g. `/log help`; answers appear as messages. */
  command(channelId: string, line: string): Promise<void>;
  /** Says something, as text or as a rich_text object; gives the message's ts. */
  say(channelId: string, textOrRichText: string | object, threadTs?: string): Promise<string>;
  /** The direct conversation with the app, made when missing. */
  dm(): string;
  /** What stands in a conversation for this person, in order, what only they see included. */
  messages(channelId: string): readonly SeenMessage[];
  /** Uses an element; `value` as for fill. Throws when the element is not there. */
  click(target: SeenMessage | 'view', action: ElementName, value?: unknown): Promise<void>;
  /** The top of the open modals. */
  view(): SeenView | null;
  /** Fills a block of the top modal. Throws when there is no such block. */
  fill(blockId: string, value: unknown): Promise<void>;
  /** Presses submit: the errors shown, or null when the app took the form. */
  submit(): Promise<Readonly<Record<string, string>> | null>;
  /** Presses Cancel, or the × that closes every modal of the stack. */
  close(how?: 'cancel' | 'all'): Promise<void>;
  openHome(): Promise<void>;
  home(): SeenView | null;
  /** Uses a shortcut of the manifest, on a message or from anywhere. */
  shortcut(callbackId: string, message?: SeenMessage): Promise<void>;
  /** Files that were shared where this person is. */
  files(channelId?: string): readonly SeenFile[];
  /** A file's bytes. Throws when this person cannot see it. */
  readFile(fileId: string): Uint8Array;
}

/** The hands and eyes of one person. Throws when there is no such person. */
export function createSandboxUser(context: Context, id: string): SandboxUser {
  const { state } = context;
  if (!state.users.has(id)) throw new Error(`there is no user ${id}`);

  const channelFor = (channelId: string): Channel => {
    const channel = state.channels.get(channelId);
    if (channel === undefined) throw new Error(`there is no channel ${channelId}`);
    if (channel.kind !== 'public' && !channel.members.includes(id))
      throw new Error(`${id} is not in ${channelId}`);
    return channel;
  };
  const topView = (): View => {
    const view = state.modals.get(id)?.at(-1);
    if (view === undefined) throw new Error(`${id} has no open view`);
    return view;
  };
  const messageOf = (seen: SeenMessage): { channel: Channel; message: Message } => {
    const channel = channelFor(seen.channel);
    const message = channel.messages.find((entry) => entry.ts === seen.ts);
    if (message === undefined) throw new Error(`the message ${seen.ts} is gone`);
    return { channel, message };
  };
  const sharesSeen = (): readonly SeenFile[] =>
    [...state.files.values()]
      .filter((file) => file.completed && !file.deleted)
      .flatMap((file) => file.shares.map((share) => seeFile(file, share.channel, share.ts)))
      .filter((file) => state.channels.get(file.channel)?.members.includes(id) === true);

  return {
    id,
    command: (channelId, line) => typeCommand(context, id, channelFor(channelId), line),
    say: async (channelId, said, threadTs) => {
      const channel = channelFor(channelId);
      if (!channel.members.includes(id)) throw new Error(`${id} is not in ${channelId}`);
      if (channel.archived) throw new Error('the channel is archived');
      const isAppDm = channel.kind === 'im' && channel.members.includes(state.app.botUserId);
      if (isAppDm && (!context.manifest.messagesTab || context.manifest.messagesTabReadOnly)) {
        throw new Error('Sending messages to this app has been turned off.');
      }
      const block = { block_id: idFor(context, '').slice(-5), ...richTextOf(said) };
      const message = addMessage(context, {
        channel,
        user: id,
        fromApp: false,
        content: { text: plainTextOf(said), blocks: [block], attachments: [], metadata: null },
        threadTs: threadTs ?? null,
        clientMsgId: crypto.randomUUID(),
      });
      await announceMessage(context, channel, message);
      return message.ts;
    },
    dm: () => openIm(context, state.app.botUserId, id).channel.id,
    messages: (channelId) => seeMessages(context, channelFor(channelId), id),
    click: async (target, action, value) => {
      if (target === 'view') {
        const view = state.modals.get(id)?.at(-1) ?? state.homes.get(id);
        if (view === undefined) throw new Error(`${id} has no open view`);
        return clickInView(context, view, action, value);
      }
      const { channel, message } = messageOf(target);
      return clickInMessage(context, id, channel, message, action, value);
    },
    view: () => {
      const view = state.modals.get(id)?.at(-1);
      return view === undefined ? null : seeView(view);
    },
    fill: async (blockId, value) => fillBlock(context, topView(), blockId, value),
    submit: async () => submitForm(context, topView()),
    close: async (how = 'cancel') => closeForm(context, topView(), how === 'all'),
    openHome: () => openHome(context, id),
    home: () => {
      const view = state.homes.get(id);
      return view === undefined ? null : seeView(view);
    },
    shortcut: async (callbackId, seen) => {
      const about = seen === undefined ? null : messageOf(seen);
      await useShortcut(context, id, callbackId, about);
    },
    files: (channelId) =>
      sharesSeen().filter((file) => channelId === undefined || file.channel === channelId),
    readFile: (fileId) => {
      const content = state.files.get(fileId)?.content ?? null;
      if (content === null || !sharesSeen().some((file) => file.id === fileId)) {
        throw new Error(`${id} cannot see a file ${fileId}`);
      }
      return content;
    },
  };
}

async function openHome(context: Context, userId: string): Promise<void> {
  const { state, manifest } = context;
  const view = state.homes.get(userId);
  const tab = manifest.homeTab ? 'home' : 'messages';
  await sendEvent(context, 'app_home_opened', {
    type: 'app_home_opened',
    user: userId,
    channel: openIm(context, state.app.botUserId, userId).channel.id,
    tab,
    ...(tab === 'home' && view !== undefined ? { view: viewObject(state, view) } : {}),
    event_ts: tsFor(context),
  });
}

async function useShortcut(
  context: Context,
  userId: string,
  callbackId: string,
  about: { readonly channel: Channel; readonly message: Message } | null,
): Promise<void> {
  const type = about === null ? 'global' : 'message';
  const known = context.manifest.shortcuts.some(
    (entry) => entry.callbackId === callbackId && entry.type === type,
  );
  if (!known) throw new Error(`the manifest has no ${type} shortcut ${callbackId}`);
  const payload: JsonObject = {
    type: about === null ? 'shortcut' : 'message_action',
    callback_id: callbackId,
    ...interactionBase(context, userId),
    action_ts: tsFor(context),
    trigger_id: issueTrigger(context, userId),
    ...(about === null ? {} : aboutMessage(context, userId, about)),
  };
  try {
    await context.delivery.ask({ kind: 'interactive', acceptsResponse: false, payload });
  } catch (error) {
    if (error instanceof NotDelivered) throw new Error(error.reason);
    throw error;
  }
}

function aboutMessage(
  context: Context,
  userId: string,
  { channel, message }: { readonly channel: Channel; readonly message: Message },
): JsonObject {
  return {
    message_ts: message.ts,
    channel: channelField(channel),
    message: messageObject(context.state, message, { metadata: true, baseUrl: context.baseUrl() }),
    response_url: issueResponseUrl(context, {
      channelId: channel.id,
      userId,
      messageTs: message.ts,
      ephemeral: false,
    }),
  };
}

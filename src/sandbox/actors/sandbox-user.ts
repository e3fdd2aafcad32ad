import type { Context } from '../context.ts';
import { openIm } from '../conversations.ts';
import type { JsonObject } from '../json-object.ts';
import { clickInMessage, clickInView, type ElementName } from './click.ts';
import { closeForm } from './close.ts';
import { typeCommand } from './command.ts';
import { giveConsent } from './consent.ts';
import { fillBlock, pressEnter } from './fill.ts';
import { enterHome } from './home.ts';
import { createPerson } from './person.ts';
import { edit, erase, react, say } from './say.ts';
import {
  type MessageName,
  type SeenFile,
  type SeenMessage,
  type SeenView,
  seeFiles,
  seeFilesOf,
  seeMessages,
  seeView,
} from './seen.ts';
import { useGlobalShortcut, useMessageShortcut } from './shortcut.ts';
import { submitForm } from './submit.ts';
import { suggest } from './suggest.ts';

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
  /** Changes an own message. */
  edit(message: MessageName, textOrRichText: string | object): Promise<void>;
  /** Deletes an own message. */
  erase(message: MessageName): Promise<void>;
  /** Adds a reaction such as `eyes`, or takes the own one away. */
  react(message: MessageName, name: string): Promise<void>;
  /** The direct conversation with the app, made when missing. */
  dm(): string;
  /** What stands in a conversation for this person, in order, what only they see included. */
  messages(channelId: string): readonly SeenMessage[];
  /** Uses an element; `value` as for fill. Throws when the element is not there. */
  click(target: MessageName | 'view', action: ElementName, value?: unknown): Promise<void>;
  /** The top of the open modals. */
  view(): SeenView | null;
  /**
   * Fills a block of the top modal: text, an option's value, an id, a date, a rich_text object; null empties it.
   * Text tells the app only where the block dispatches on_character_entered.
   */
  fill(blockId: string, value: unknown): Promise<void>;
  /** Presses Enter in a field of the top modal, which tells the app where the block dispatches on_enter_pressed. */
  enter(blockId: string): Promise<void>;
  /** What an external select of the top modal offers for what is typed. */
  suggestions(actionId: string, typed: string): Promise<readonly JsonObject[]>;
  /** Presses submit: the errors shown, by block id, or null when the app took the form. */
  submit(): Promise<Readonly<Record<string, string>> | null>;
  /** Presses Cancel, or the × that closes every modal of the stack. */
  close(how?: 'cancel' | 'all'): Promise<void>;
  /** Enters the app, on Home unless another tab is named. */
  openHome(tab?: 'home' | 'messages'): Promise<void>;
  home(): SeenView | null;
  /** Uses a shortcut of the manifest, on a message or from anywhere. */
  shortcut(callbackId: string, message?: MessageName): Promise<void>;
  /**
   * Allows what an app asks for on a consent page (installing it, or Sign in with Slack), or refuses it.
   * Gives the address the browser is sent to. Throws what the page shows for a request that is wrong.
   */
  consent(address: string, allowed?: boolean): string;
  /** Files that were shared where this person is. */
  files(channelId?: string): readonly SeenFile[];
  /** A file's bytes. Throws when this person cannot see it. */
  readFile(fileId: string): Uint8Array;
}

/** The hands and eyes of one person. Throws when there is no such person. */
export function createSandboxUser(context: Context, id: string): SandboxUser {
  const { state } = context;
  const person = createPerson(context, id);
  return {
    id,
    command: async (channelId, line) => typeCommand(context, id, person.channel(channelId), line),
    say: (channelId, said, threadTs) => say(context, person, channelId, said, threadTs ?? null),
    edit: (seen, said) => edit(context, person, seen, said),
    erase: (seen) => erase(context, person, seen),
    react: (seen, name) => react(context, person, seen, name),
    dm: () => openIm(context, state.app.botUserId, id).channel.id,
    messages: (channelId) => seeMessages(context, person.channel(channelId), id),
    click: async (target, action, value) => {
      if (target !== 'view') {
        const { channel, message } = person.message(target);
        return clickInMessage(context, id, channel, message, action, value);
      }
      return clickInView(
        context,
        state.modals.get(id)?.at(-1) ?? state.homes.get(id) ?? person.topView(),
        action,
        value,
      );
    },
    view: () => {
      const view = state.modals.get(id)?.at(-1);
      return view === undefined ? null : seeView(view);
    },
    fill: async (blockId, value) => fillBlock(context, person.topView(), blockId, value),
    enter: async (blockId) => pressEnter(context, person.topView(), blockId),
    suggestions: async (actionId, typed) => suggest(context, person.topView(), actionId, typed),
    submit: async () => submitForm(context, person.topView()),
    close: async (how = 'cancel') => closeForm(context, person.topView(), how === 'all'),
    openHome: (tab = 'home') => enterHome(context, id, tab),
    home: () => {
      const view = state.homes.get(id);
      return view === undefined ? null : seeView(view);
    },
    shortcut: async (callbackId, seen) => {
      if (seen === undefined) await useGlobalShortcut(context, id, callbackId);
      else await useMessageShortcut(context, id, callbackId, person.message(seen));
    },
    consent: (address, allowed = true) => giveConsent(context, id, address, allowed),
    files: (channelId) => {
      if (channelId === undefined) return seeFiles(context, id);
      const channel = state.channels.get(channelId);
      return channel?.members.includes(id) === true ? seeFilesOf(context, channel) : [];
    },
    readFile: (fileId) => {
      const content = state.files.get(fileId)?.content ?? null;
      if (content === null || !seeFiles(context, id).some((file) => file.id === fileId)) {
        throw new Error(`${id} cannot see a file ${fileId}`);
      }
      return content;
    },
  };
}

import type { Context } from '../context.ts';
import { isJsonObject, type JsonObject, textOf } from '../json-object.ts';
import type { Channel, InputValues, Message, StoredFile, View } from '../state.ts';

/** A message as a person sees it. */
export interface SeenMessage {
  readonly channel: string;
  readonly ts: string;
  readonly user: string;
  readonly text: string;
  readonly blocks: readonly JsonObject[];
  readonly ephemeral: boolean;
  readonly threadTs?: string;
  readonly files: readonly SeenFile[];
  readonly metadata?: JsonObject;
  readonly edited: boolean;
  readonly reactions: readonly { readonly name: string; readonly users: readonly string[] }[];
}

/** Which message is meant; every SeenMessage names itself. */
export type MessageName = Pick<SeenMessage, 'channel' | 'ts'>;

/** A modal or Home tab as a person sees it; `errors` stand under their blocks. */
export interface SeenView {
  readonly id: string;
  readonly callbackId: string;
  readonly title: string;
  readonly blocks: readonly JsonObject[];
  readonly state: InputValues;
  readonly errors: Readonly<Record<string, string>>;
  readonly privateMetadata: string;
  readonly hash: string;
  readonly submit: string | null;
  readonly close: string | null;
}

/** A file that was shared where a person can see it. */
export interface SeenFile {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly size: number;
  readonly channel: string;
  readonly ts: string;
}

/** The messages of a conversation that a person sees, in order. */
export function seeMessages(context: Context, channel: Channel, userId: string): readonly SeenMessage[] {
  return channel.messages
    .filter((message) => message.ephemeralTo === null || message.ephemeralTo === userId)
    .map((message) => seeMessage(context, message));
}

function seeMessage(context: Context, message: Message): SeenMessage {
  const files = message.fileIds
    .flatMap((id) => context.state.files.get(id) ?? [])
    .filter((file) => !file.deleted);
  return {
    channel: message.channel,
    ts: message.ts,
    user: message.user,
    text: message.text,
    blocks: message.blocks,
    ephemeral: message.ephemeralTo !== null,
    ...(message.threadTs === null ? {} : { threadTs: message.threadTs }),
    files: files.map((file) => seeFile(file, message.channel, message.ts)),
    ...(message.metadata === null ? {} : { metadata: message.metadata }),
    edited: message.edited !== null,
    reactions: message.reactions.map(({ name, users }) => ({ name, users: [...users] })),
  };
}

/** The files that were shared where a person is a member, one entry a place. */
export function seeFiles(context: Context, userId: string): readonly SeenFile[] {
  return [...context.state.files.values()]
    .filter((file) => file.completed && !file.deleted)
    .flatMap((file) => file.shares.map((share) => seeFile(file, share.channel, share.ts)))
    .filter((file) => context.state.channels.get(file.channel)?.members.includes(userId) === true);
}

/** The files of one conversation, in the order in which they were shared. */
export function seeFilesOf(context: Context, channel: Channel): readonly SeenFile[] {
  return channel.messages.flatMap(({ fileIds, ts }) =>
    fileIds
      .flatMap((id) => context.state.files.get(id) ?? [])
      .filter((file) => file.completed && !file.deleted)
      .map((file) => seeFile(file, channel.id, ts)),
  );
}

function seeFile(file: StoredFile, channel: string, ts: string): SeenFile {
  return { id: file.id, name: file.name, title: file.title, size: file.size, channel, ts };
}

/** A view as a person sees it. */
export function seeView(view: View): SeenView {
  const content = view.content;
  return {
    id: view.id,
    callbackId: textOf(content.callback_id),
    title: wordsOf(content.title) ?? '',
    blocks: Array.isArray(content.blocks) ? content.blocks : [],
    state: view.values,
    errors: view.errors,
    privateMetadata: textOf(content.private_metadata),
    hash: view.hash,
    submit: wordsOf(content.submit),
    close: wordsOf(content.close),
  };
}

function wordsOf(value: unknown): string | null {
  return isJsonObject(value) ? textOf(value.text) : null;
}

import { idFor } from '../context.ts';
import { channelOf } from '../conversations.ts';
import { newSecret, secondsOf } from '../ids.ts';
import { isJsonObject, type JsonObject, objectsOf, textOf } from '../json-object.ts';
import { limits } from '../limits.ts';
import { readMessageContent } from '../message-content.ts';
import { fileObject } from '../objects/file-object.ts';
import { Refusal, refusalOf } from '../refusal.ts';
import { shareFiles } from '../share-files.ts';
import type { Channel, StoredFile } from '../state.ts';
import type { ApiCall, ApiMethods } from './method.ts';

/** files.*: the three steps of an upload, and looking at files. */
export const fileMethods: ApiMethods = {
  'files.getUploadURLExternal': {
    tier: 4,
    readsJson: false,
    token: 'bot',
    scopes: ['files:write'],
    arguments: ['alt_txt', 'filename', 'length', 'snippet_type'],
    required: ['filename', 'length'],
    run: reserve,
  },
  'files.completeUploadExternal': {
    tier: 4,
    readsJson: true,
    token: 'bot',
    scopes: ['files:write'],
    arguments: [
      'blocks',
      'channel_id',
      'channels',
      'files',
      'icon_emoji',
      'icon_url',
      'initial_comment',
      'thread_ts',
      'username',
    ],
    required: ['files'],
    run: complete,
  },
  'files.info': {
    tier: 4,
    readsJson: false,
    token: 'bot',
    scopes: ['files:read'],
    arguments: ['cursor', 'file', 'limit'],
    required: ['file'],
    run: ({ args, context }) => {
      const file = visibleFile(args.text('file'), context.state.files);
      const isText = fileObject(context.state, file, context.baseUrl());
      return {
        file: isText,
        content: file.content === null ? '' : Buffer.from(file.content).toString('utf8'),
        is_truncated: false,
        content_highlight_html: '',
        content_highlight_css: '',
        comments: [],
        response_metadata: { next_cursor: '' },
      };
    },
  },
  'files.list': {
    tier: 3,
    readsJson: false,
    token: 'bot',
    scopes: ['files:read'],
    arguments: [
      'channel',
      'count',
      'page',
      'show_files_hidden_by_limit',
      'ts_from',
      'ts_to',
      'types',
      'user',
    ],
    run: ({ args, context }) => {
      if (args.has('user') && !context.state.users.has(args.text('user')))
        throw new Refusal('user_not_found');
      const files = [...context.state.files.values()].filter(
        (file) =>
          file.completed &&
          !file.deleted &&
          (!args.has('channel') || file.shares.some((share) => share.channel === args.text('channel'))) &&
          (!args.has('user') || file.user === args.text('user')),
      );
      return {
        files: files.map((file) => fileObject(context.state, file, context.baseUrl())),
        paging: { count: 100, total: files.length, page: 1, pages: 1 },
      };
    },
  },
  'files.delete': {
    tier: 3,
    readsJson: true,
    token: 'bot',
    scopes: ['files:write'],
    arguments: ['file'],
    required: ['file'],
    run: ({ args, context }) => {
      const file = visibleFile(args.text('file'), context.state.files);
      if (file.user !== context.state.app.botUserId) throw new Refusal('cant_delete_file');
      file.deleted = true;
      return {};
    },
  },
};

function reserve({ args, context }: ApiCall): JsonObject {
  const size = args.integer('length', 0);
  if (size < limits.fileSize.min)
    throw refusalOf('invalid_arguments', ['must be greater than 1 [json-pointer:/length]']);
  if (size > limits.fileSize.max) throw new Refusal('file_upload_size_restricted');
  const snippetType = args.text('snippet_type') || null;
  if (snippetType !== null && size > limits.snippetSize.max) throw new Refusal('snippet_too_large');
  const altText = args.text('alt_txt') || null;
  if ((altText ?? '').length > limits.fileAltText.max) throw new Refusal('alt_txt_too_large');
  const id = idFor(context, 'F');
  const file: StoredFile = {
    id,
    name: args.text('filename'),
    title: args.text('filename'),
    size,
    user: context.state.app.botUserId,
    created: secondsOf(context.now()),
    uploadToken: `${id}-${newSecret(context.state)}`,
    altText,
    snippetType,
    content: null,
    completed: false,
    deleted: false,
    shares: [],
  };
  context.state.files.set(file.id, file);
  return { upload_url: `${context.baseUrl()}/upload/v1/${file.uploadToken}`, file_id: file.id };
}

function complete({ args, context }: ApiCall): JsonObject {
  const given = args.json('files');
  if (!Array.isArray(given) || given.length === 0 || !given.every(isJsonObject)) {
    throw refusalOf('invalid_arguments', ['must provide an array [json-pointer:/files]']);
  }
  const files = objectsOf(given).map((entry) => {
    const file = context.state.files.get(textOf(entry.id));
    // A file can be completed once, and only after its bytes have come.
    if (file === undefined || file.content === null || file.completed) throw new Refusal('file_not_found');
    return { file, title: textOf(entry.title) || file.name };
  });
  const channels = targets(args.text('channel_id'), args.text('channels'), context);
  const comment = args.text('initial_comment');
  const blocks = comment === '' ? args.json('blocks', 'invalid_blocks') : undefined;
  const content =
    comment === '' && blocks === undefined ? null : readMessageContent(context, { text: comment, blocks });
  for (const { file, title } of files) {
    file.title = title;
    file.completed = true;
  }
  shareFiles(
    context,
    channels,
    files.map(({ file }) => file),
    content,
    args.text('thread_ts') || null,
  );
  return { files: files.map(({ file }) => fileObject(context.state, file, context.baseUrl())) };
}

// Unlike chat.postMessage this method takes no user id and no name: the conversation must be open.
function targets(channelId: string, list: string, context: ApiCall['context']): readonly Channel[] {
  const ids = [channelId, ...list.split(',')].map((id) => id.trim()).filter((id) => id !== '');
  return ids.map((id) => {
    const channel = channelOf(context, id);
    if (!channel.members.includes(context.state.app.botUserId)) throw new Refusal('not_in_channel');
    if (channel.archived) throw new Refusal('is_archived');
    return channel;
  });
}

function visibleFile(id: string, files: ReadonlyMap<string, StoredFile>): StoredFile {
  const file = files.get(id);
  if (file === undefined || file.content === null) throw new Refusal('file_not_found');
  if (file.deleted) throw new Refusal('file_deleted');
  return file;
}

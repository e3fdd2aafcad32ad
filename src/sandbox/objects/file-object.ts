import { extname } from 'node:path';
import type { JsonObject } from '../json-object.ts';
import type { State, StoredFile } from '../state.ts';

const kinds: Readonly<Record<string, readonly [filetype: string, mimetype: string, pretty: string]>> = {
  '.md': ['markdown', 'text/markdown', 'Markdown (raw)'],
  '.txt': ['text', 'text/plain', 'Plain Text'],
  '.json': ['json', 'application/json', 'JSON'],
  '.csv': ['csv', 'text/csv', 'CSV'],
  '.html': ['html', 'text/html', 'HTML'],
  '.zip': ['zip', 'application/zip', 'Zip'],
  '.png': ['png', 'image/png', 'PNG'],
  '.jpg': ['jpg', 'image/jpeg', 'JPEG'],
  '.gif': ['gif', 'image/gif', 'GIF'],
  '.pdf': ['pdf', 'application/pdf', 'PDF'],
};

/** A file's type as Slack names it, and its MIME type. */
export function fileKind(name: string): { filetype: string; mimetype: string; pretty: string } {
  const [filetype, mimetype, pretty] = kinds[extname(name).toLowerCase()] ?? [
    'binary',
    'application/octet-stream',
    'Binary',
  ];
  return { filetype, mimetype, pretty };
}

/** A file as Slack shows it. The private links need a token. */
export function fileObject(state: State, file: StoredFile, baseUrl: string): JsonObject {
  const { filetype, mimetype, pretty } = fileKind(file.name);
  const path = `${state.team.id}-${file.id}`;
  const kindOf = (id: string) => state.channels.get(id)?.kind;
  const isText = mimetype.startsWith('text/') || filetype === 'json';
  return {
    id: file.id,
    created: file.created,
    timestamp: file.created,
    name: file.name,
    title: file.title,
    mimetype,
    filetype,
    pretty_type: pretty,
    user: file.user,
    user_team: state.team.id,
    editable: isText,
    size: file.size,
    mode: isText ? 'snippet' : 'hosted',
    is_external: false,
    external_type: '',
    is_public: file.shares.some((share) => kindOf(share.channel) === 'public'),
    public_url_shared: false,
    display_as_bot: false,
    username: '',
    url_private: `${baseUrl}/files-pri/${path}/${encodeURIComponent(file.name)}`,
    url_private_download: `${baseUrl}/files-pri/${path}/download/${encodeURIComponent(file.name)}`,
    permalink: `${baseUrl}/files/${file.user}/${file.id}/${encodeURIComponent(file.name)}`,
    permalink_public: `${baseUrl}/files-pub/${path}`,
    ...(isText ? textFields(file, baseUrl) : {}),
    ...(file.altText === null ? {} : { alt_txt: file.altText }),
    comments_count: 0,
    is_starred: false,
    shares: sharesOf(state, file),
    channels: file.shares.filter((share) => kindOf(share.channel) === 'public').map((share) => share.channel),
    groups: file.shares.filter((share) => kindOf(share.channel) === 'private').map((share) => share.channel),
    ims: file.shares.filter((share) => kindOf(share.channel) === 'im').map((share) => share.channel),
    has_more_shares: false,
    has_rich_preview: false,
    file_access: 'visible',
    media_display_type: 'unknown',
  };
}

function textFields(file: StoredFile, baseUrl: string): JsonObject {
  const text = file.content === null ? '' : Buffer.from(file.content).toString('utf8');
  const lines = text.split('\n');
  return {
    edit_link: `${baseUrl}/files/${file.user}/${file.id}/${encodeURIComponent(file.name)}/edit`,
    preview: lines.slice(0, 5).join('\n'),
    preview_highlight: '',
    lines: lines.length,
    lines_more: Math.max(0, lines.length - 5),
    preview_is_truncated: lines.length > 5,
  };
}

function sharesOf(state: State, file: StoredFile): JsonObject {
  const group = (wanted: boolean): JsonObject => {
    const shares = file.shares.filter(
      ({ channel }) => (state.channels.get(channel)?.kind === 'public') === wanted,
    );
    const ids = [...new Set(shares.map(({ channel }) => channel))];
    return Object.fromEntries(
      ids.map((id) => [
        id,
        shares.filter(({ channel }) => channel === id).map((s) => shareObject(state, file, s)),
      ]),
    );
  };
  const shares = { public: group(true), private: group(false) };
  return Object.fromEntries(
    Object.entries(shares).filter(([, byChannel]) => Object.keys(byChannel).length > 0),
  );
}

function shareObject(state: State, file: StoredFile, share: StoredFile['shares'][number]): JsonObject {
  return {
    reply_users: [],
    reply_users_count: 0,
    reply_count: 0,
    ts: share.ts,
    ...(share.threadTs === null ? {} : { thread_ts: share.threadTs }),
    channel_name: state.channels.get(share.channel)?.name ?? '',
    team_id: state.team.id,
    share_user_id: file.user,
    source: 'UNKNOWN',
    is_silent_share: false,
  };
}

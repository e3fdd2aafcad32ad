import type { JsonObject } from './json-object.ts';

/** A person or a bot of the workspace. */
export interface User {
  readonly id: string;
  name: string;
  realName: string;
  /**
   * What they want to be called; absent: their `name`. Empty for somebody who never said: Slack shows the real name.
   */
  displayName?: string;
  locale: string;
  tz: string;
  isAdmin: boolean;
  isBot: boolean;
  botId: string | null;
  deleted: boolean;
  isRestricted: boolean;
  /** Seconds since 1970 of the last change. */
  updated: number;
}

/** A conversation: a public or private channel, a direct message (im) or a group of direct messages (mpim). */
export interface Channel {
  readonly id: string;
  name: string;
  readonly kind: 'public' | 'private' | 'im' | 'mpim';
  readonly members: string[];
  readonly creator: string;
  readonly created: number;
  archived: boolean;
  readonly messages: Message[];
}

/** A message as it is kept; `ephemeralTo` names the only person who sees it. */
export interface Message {
  readonly ts: string;
  readonly channel: string;
  readonly user: string;
  readonly fromApp: boolean;
  text: string;
  blocks: readonly JsonObject[];
  attachments: readonly JsonObject[];
  readonly threadTs: string | null;
  subtype: string | null;
  readonly ephemeralTo: string | null;
  fileIds: readonly string[];
  readonly clientMsgId: string | null;
  metadata: JsonObject | null;
  edited: { readonly user: string; readonly ts: string } | null;
  readonly reactions: { readonly name: string; readonly users: string[] }[];
  /** Who pinned it and when, in seconds since 1970; absent when nobody did. */
  pinned?: { readonly user: string; readonly at: number } | undefined;
}

/** A file: reserved by getUploadURLExternal, uploaded by the POST, completed by completeUploadExternal. */
export interface StoredFile {
  readonly id: string;
  readonly name: string;
  title: string;
  readonly size: number;
  readonly user: string;
  readonly created: number;
  readonly uploadToken: string;
  readonly altText: string | null;
  readonly snippetType: string | null;
  content: Uint8Array | null;
  completed: boolean;
  deleted: boolean;
  readonly shares: { readonly channel: string; readonly ts: string; readonly threadTs: string | null }[];
}

/** What a person has chosen so far, by block id and action id. */
export type InputValues = Record<string, Record<string, JsonObject>>;

/**
 * A modal of somebody's stack, or somebody's App Home. `content` is the view as the app sent it, block ids filled in.
 */
export interface View {
  readonly id: string;
  readonly userId: string;
  content: JsonObject;
  hash: string;
  values: InputValues;
  readonly rootViewId: string;
  readonly previousViewId: string | null;
  errors: Readonly<Record<string, string>>;
}

/** People who are mentioned together by a handle. */
export interface UserGroup {
  readonly id: string;
  readonly name: string;
  readonly handle: string;
  readonly members: readonly string[];
  readonly creator: string;
  /** Seconds since 1970, like the others. */
  readonly created: number;
  readonly updated: number;
  /** When it was disabled; null while it can be mentioned. */
  readonly deletedAt: number | null;
}

/** A message that the app wants posted later. */
export interface ScheduledMessage {
  readonly id: string;
  readonly channelId: string;
  /** Seconds since 1970. */
  readonly postAt: number;
  readonly created: number;
  readonly threadTs: string | null;
  readonly text: string;
  readonly blocks: readonly JsonObject[];
  readonly attachments: readonly JsonObject[];
  /** Slack takes metadata with a scheduled message, and then never posts it. */
  readonly neverPosts: boolean;
}

/** Permission to open one modal for one person. */
export interface Trigger {
  readonly id: string;
  readonly userId: string;
  readonly issuedAt: number;
  readonly viewId: string | null;
  exchanged: boolean;
}

/** A person's consent, waiting to be exchanged for a token. */
export interface Grant {
  readonly kind: 'install' | 'sign-in';
  readonly userId: string;
  readonly scopes: readonly string[];
  readonly redirectUri: string;
  readonly nonce: string | null;
  readonly issuedAt: number;
  exchanged: boolean;
}

/** What a person's token allows. */
export interface UserToken {
  readonly userId: string;
  readonly scopes: readonly string[];
}

/** Where the app may answer an interaction without a token. */
export interface ResponseUrl {
  readonly id: string;
  readonly channelId: string;
  readonly userId: string;
  readonly issuedAt: number;
  /** The message the interaction came from, which `replace_original` and `delete_original` mean. */
  readonly messageTs: string | null;
  readonly ephemeral: boolean;
  uses: number;
}

/** Everything the sandbox knows. Plain data: it can be written to a file and read back. */
export interface State {
  readonly team: { readonly id: string; readonly name: string; readonly domain: string };
  readonly app: {
    readonly id: string;
    readonly botId: string;
    readonly botUserId: string;
    readonly verificationToken: string;
    readonly clientId: string;
    readonly clientSecret: string;
    botToken: string;
    readonly appToken: string;
    readonly signingSecret: string;
    installed: boolean;
  };
  readonly users: Map<string, User>;
  readonly channels: Map<string, Channel>;
  readonly files: Map<string, StoredFile>;
  /** The open modals of each person, the root first. */
  readonly modals: Map<string, View[]>;
  readonly homes: Map<string, View>;
  readonly triggers: Map<string, Trigger>;
  readonly responseUrls: Map<string, ResponseUrl>;
  readonly grants: Map<string, Grant>;
  readonly userTokens: Map<string, UserToken>;
  /** Choices made on messages, by `user:channel:ts`. */
  readonly messageValues: Map<string, InputValues>;
  readonly scheduled: Map<string, ScheduledMessage>;
  readonly userGroups: Map<string, UserGroup>;
  nextId: number;
  lastTsMicros: number;
}

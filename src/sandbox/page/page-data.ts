import type { JsonObject } from '../json-object.ts';

// The browser's program is checked with the types of a browser: what it shares with the server stands here by itself.

/** Somebody of the workspace, as the page shows them. */
export interface PagePerson {
  readonly id: string;
  readonly name: string;
  /** What stands beside their messages. */
  readonly shownName: string;
  readonly locale: string;
  readonly kind: 'person' | 'app' | 'bot';
  readonly isStaff: boolean;
  readonly deleted: boolean;
}

/** People who are mentioned together. */
export interface PageUserGroup {
  readonly id: string;
  readonly handle: string;
  readonly name: string;
  readonly disabled: boolean;
}

/** A conversation that the acting person can look into. */
export interface PageConversation {
  readonly id: string;
  readonly kind: 'public' | 'private' | 'im' | 'mpim';
  /** A channel's name; empty for direct messages. */
  readonly name: string;
  readonly members: readonly string[];
  readonly archived: boolean;
  /** The direct conversation with the app. */
  readonly isApp: boolean;
}

/** Who and what there is, and what the app offers by its manifest. */
export interface PageWorkspace {
  readonly name: string;
  readonly appName: string;
  readonly people: readonly PagePerson[];
  /** Those that can be mentioned, and those of former mentions. */
  readonly userGroups: readonly PageUserGroup[];
  readonly conversations: readonly PageConversation[];
  readonly commands: readonly {
    readonly command: string;
    readonly description: string;
    readonly usage: string;
  }[];
  readonly shortcuts: readonly {
    readonly callbackId: string;
    readonly type: 'message' | 'global';
    readonly name: string;
  }[];
  readonly homeTab: boolean;
  /** Whether people can write to the app. */
  readonly messagesTab: boolean;
}

/** A text in each language of the page. */
export interface PageText {
  readonly ko: string;
  readonly en: string;
}

/** A place to which the clock can be put. */
export interface PageJump {
  readonly id: string;
  readonly label: PageText;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** The clock of bot and workspace: how far it is from the machine's, the zone to show it in, and where it can go. */
export interface PageClock {
  readonly aheadMs: number;
  readonly timeZone: string;
  readonly jumps: readonly PageJump[];
}

/** One thing to try. */
export interface PageStep {
  readonly id: string;
  readonly title: PageText;
  readonly done: boolean;
  /** What the step's button does: puts the clock forward, or opens a conversation. */
  readonly does:
    | { readonly kind: 'jump'; readonly jumpId: string; readonly label: PageText }
    | { readonly kind: 'open'; readonly channelId: string; readonly label: PageText }
    | null;
}

/** A message as a person sees it. */
export interface PageMessage {
  readonly channel: string;
  readonly ts: string;
  readonly user: string;
  readonly text: string;
  readonly blocks: readonly JsonObject[];
  readonly ephemeral: boolean;
  readonly threadTs?: string;
  readonly files: readonly PageFile[];
  readonly edited: boolean;
  readonly reactions: readonly { readonly name: string; readonly users: readonly string[] }[];
}

/** A file below a message; `size` in bytes. */
export interface PageFile {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly size: number;
  readonly channel: string;
  readonly ts: string;
}

/** What people have chosen or typed, by block id and action id. */
export type PageValues = Readonly<Record<string, Readonly<Record<string, JsonObject>>>>;

/** A window or a Home tab; `errors` stand under their blocks. */
export interface PageView {
  readonly id: string;
  readonly callbackId: string;
  readonly title: string;
  readonly blocks: readonly JsonObject[];
  readonly state: PageValues;
  readonly errors: Readonly<Record<string, string>>;
  readonly submit: string | null;
  readonly close: string | null;
}

/** One exchange between Slack and the app; `at` in ISO form. */
export interface PageTraffic {
  readonly number: number;
  readonly at: string;
  readonly direction: 'from-app' | 'to-app';
  readonly name: string;
  readonly body: unknown;
  readonly answer: unknown;
}

/** A rule of Slack that the app broke; `at` in ISO form. */
export interface PageViolation {
  readonly at: string;
  readonly rule: string;
  readonly method: string | null;
  readonly message: string;
}

/** The parts of what a page shows; each is sent again when it has changed. */
export interface PageSections {
  readonly workspace: PageWorkspace;
  readonly clock: PageClock;
  readonly app: { readonly connected: boolean; readonly canRestart: boolean };
  /** The first minute's steps for the acting person; null where there is nothing to try. */
  readonly guide: readonly PageStep[] | null;
  readonly modal: { readonly view: PageView; readonly depth: number } | null;
  readonly home: PageView | null;
  readonly violations: readonly PageViolation[];
}

/** What comes over the live connection: parts that changed, a conversation's messages, new traffic. */
export type PageEvent =
  | { readonly kind: 'sections'; readonly sections: Partial<PageSections> }
  | { readonly kind: 'messages'; readonly channelId: string; readonly messages: readonly PageMessage[] }
  | { readonly kind: 'traffic'; readonly entries: readonly PageTraffic[] }
  /** Everything there is was sent. */
  | { readonly kind: 'ready' }
  /** The workspace has nobody of the id asked for; null where it has nobody at all yet. */
  | { readonly kind: 'nobody'; readonly firstUserId: string | null };

/** What came of something that a person did: errors by block id where a form was refused. */
export type PageAnswer =
  | { readonly ok: true; readonly errors?: Readonly<Record<string, string>>; readonly options?: unknown }
  | { readonly ok: false; readonly problem: string };

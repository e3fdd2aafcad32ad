import type { SeenMessage, SeenView } from '../actors/seen.ts';
import type { TrafficEntry } from '../traffic.ts';
import type { Violation } from '../violations.ts';

/** Somebody of the workspace, as the page shows them. */
export interface PagePerson {
  readonly id: string;
  readonly name: string;
  readonly realName: string;
  readonly locale: string;
  readonly kind: 'person' | 'app' | 'bot';
  readonly isStaff: boolean;
  readonly deleted: boolean;
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

/** The parts of what a page shows; each is sent again when it has changed. */
export interface PageSections {
  readonly workspace: PageWorkspace;
  readonly clock: PageClock;
  readonly app: { readonly connected: boolean };
  /** The first minute's steps for the acting person; null where there is nothing to try. */
  readonly guide: readonly PageStep[] | null;
  readonly modal: { readonly view: SeenView; readonly depth: number } | null;
  readonly home: SeenView | null;
  readonly violations: readonly Violation[];
}

/** What comes over the live connection: parts that changed, a conversation's messages, new traffic. */
export type PageEvent =
  | { readonly kind: 'sections'; readonly sections: Partial<PageSections> }
  | { readonly kind: 'messages'; readonly channelId: string; readonly messages: readonly SeenMessage[] }
  | { readonly kind: 'traffic'; readonly entries: readonly TrafficEntry[] }
  /** Everything there is was sent. */
  | { readonly kind: 'ready' };

/** What came of something that a person did: errors by block id where a form was refused. */
export type PageAnswer =
  | { readonly ok: true; readonly errors?: Readonly<Record<string, string>>; readonly options?: unknown }
  | { readonly ok: false; readonly problem: string };

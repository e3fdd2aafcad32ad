import type { Context } from '../context.ts';
import type { PageJump, PageStep } from './page-data.ts';

/** What the page sees of the sandbox that it belongs to. */
export interface PageInside {
  readonly context: Context;
  /** The manifest as it was given. */
  readonly manifest: unknown;
  /** Whether anybody would take what Slack sends. */
  readonly isAppConnected: () => boolean;
}

/** What whoever starts the page adds to it: a clock that can be put forward, and things to try. */
export interface PageExtras {
  readonly timeZone: string;
  /** Whom the page acts as at first. */
  readonly firstUserId: string;
  readonly jumps: () => Promise<readonly PageJump[]>;
  /** Puts the clock to one of the jumps; rejects when there is none of this id. */
  readonly jump: (id: string) => Promise<void>;
  readonly guide: (userId: string) => readonly PageStep[] | null;
  /** Hears of the conversation or file that a person has opened on the page. */
  readonly looked: (userId: string, opened: Opened) => void;
  /** Starts the app again when it is down. */
  readonly restartApp: () => Promise<void>;
}

/** What a person has opened on the page. */
export interface Opened {
  readonly channelId: string | null;
  readonly fileId: string | null;
}

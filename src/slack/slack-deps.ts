import type { Language } from '../camp/camp.ts';
import type { LogKind } from '../camp/daily-log.ts';
import type { Flows } from '../flows/flows.ts';
import type { SlackLogger } from './bolt-logger.ts';
import type { SlackClients } from './clients.ts';
import type { RecordFailure } from './failures.ts';
import type { HeldAcks } from './held-acks.ts';
import type { People } from './people.ts';
import type { Reply } from './reply.ts';
import type { ResolveNamesInTime } from './resolve-names.ts';
import type { InTurn } from './turns.ts';
import type { Work } from './work.ts';

/** Makes an address from which one post can be fetched without Slack; `day` is `YYYY-MM-DD`. */
export type PostLinkMaker = (link: {
  readonly workspaceId: string;
  readonly userId: string;
  readonly channelId: string | null;
  /** Whose log it is, where that is known. */
  readonly camperId?: string;
  readonly logKind?: LogKind;
  readonly day: string;
}) => string;

/** What every listener of this room works with. */
export interface SlackDeps {
  readonly clients: SlackClients;
  readonly flows: Flows;
  readonly logger: SlackLogger;
  readonly now: () => Date;
  readonly people: People;
  readonly reply: Reply;
  readonly recordFailure: RecordFailure;
  readonly work: Work;
  /** Acknowledgements of messages, which wait until what was said is kept. */
  readonly heldAcks: HeldAcks;
  /** Changes of who is in a team, in the order in which they happened. */
  readonly membersInTurn: InTurn;
  /**
   * Called with who changed something of their own, after Slack was answered; features add theirs when they are
   * registered.
   */
  readonly whenChanged: ((who: { readonly workspaceId: string; readonly userId: string }) => Promise<void>)[];
  readonly botUserId: string;
  readonly resolveNames: ResolveNamesInTime;
  /** Absent where no web address is known: then a file that Slack refuses can only be asked for again. */
  readonly postLink?: PostLinkMaker;
}

/** Who did something, where, and in which language to answer when nothing better is known. */
export interface Asker {
  readonly workspaceId: string;
  readonly userId: string;
  /** Null where there is none: a modal, App Home. */
  readonly channelId: string | null;
  readonly responseUrl: string | null;
  /** The camper that a button belongs to. */
  readonly camperId?: string;
  readonly language: () => Promise<Language>;
}

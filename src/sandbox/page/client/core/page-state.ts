import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { JsonObject } from '../../../json-object.ts';
import type {
  PageAnswer,
  PageConversation,
  PageMessage,
  PagePerson,
  PageSections,
  PageTraffic,
} from '../../page-data.ts';
import type { Words } from '../texts/ko.ts';

/** What the right column shows: a thread, a file, or (both null) what there is to know and to try. */
export interface Place {
  readonly channelId: string | null;
  readonly tab: 'messages' | 'home';
  /** The ts of the message whose thread is open. */
  readonly threadTs: string | null;
  readonly fileId: string | null;
}

/** Everything the page knows. */
export interface PageState {
  /** Whom the page acts as; empty until anybody is known. */
  readonly me: string;
  readonly line: 'connecting' | 'live' | 'lost';
  readonly sections: Partial<PageSections>;
  readonly messages: Readonly<Record<string, readonly PageMessage[]>>;
  readonly traffic: readonly PageTraffic[];
  readonly place: Place;
  readonly notices: readonly { readonly id: number; readonly text: string }[];
  readonly isDrawerOpen: boolean;
  /** Whether clock, things to try and members cover the conversation where there is no room for both. */
  readonly isAsideOpen: boolean;
  /** What the acting person is asked before something is done. */
  readonly question: Question | null;
}

/** A confirmation dialog of Block Kit that waits for its answer. */
export interface Question {
  readonly asked: JsonObject;
  readonly answer: (isConfirmed: boolean) => void;
}

/** What the page can do. */
export interface PageDoes {
  /** Asks the server to do something as the acting person; a problem is shown as a notice unless `isQuiet`. */
  readonly act: (action: string, given?: object, isQuiet?: boolean) => Promise<PageAnswer>;
  readonly actAs: (userId: string) => void;
  readonly go: (place: Partial<Place>) => void;
  readonly notify: (text: string) => void;
  /** Shows a confirmation dialog; resolves with whether it was confirmed. */
  readonly confirm: (asked: JsonObject) => Promise<boolean>;
  readonly toggleDrawer: () => void;
  readonly toggleAside: () => void;
}

/** What every part of the page can reach. */
export interface Page {
  readonly state: PageState;
  readonly does: PageDoes;
  readonly words: Words;
}

/** Carries the page to its parts. */
export const PageContext = createContext<Page | null>(null);

/** The page that a part belongs to. */
export function usePage(): Page {
  const page = useContext(PageContext);
  if (page === null) throw new Error('this part stands outside the page');
  return page;
}

/** Somebody by id; null when the workspace has nobody of this id. */
export function personOf(state: PageState, id: string): PagePerson | null {
  return state.sections.workspace?.people.find((person) => person.id === id) ?? null;
}

/** A conversation by id; null when the acting person cannot look into one of this id. */
export function conversationOf(state: PageState, id: string | null): PageConversation | null {
  return state.sections.workspace?.conversations.find((conversation) => conversation.id === id) ?? null;
}

/** A user group's handle by id; null when the workspace has none of this id. */
export function handleOf(state: PageState, id: string): string | null {
  return state.sections.workspace?.userGroups.find((group) => group.id === id)?.handle ?? null;
}

/** What a conversation is called by the one who looks: `team-3`, or the other people's names. */
export function conversationName(state: PageState, { name, members }: PageConversation): string {
  if (name !== '') return name;
  const others = members.filter((member) => member !== state.me);
  return others.map((member) => personOf(state, member)?.shownName ?? member).join(', ');
}

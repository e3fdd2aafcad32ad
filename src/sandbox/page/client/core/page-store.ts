import type { PageEvent } from '../../page-data.ts';
import type { PageState } from './page-state.ts';

/** The page's state, and who is told when it changes. */
export interface PageStore {
  readonly read: () => PageState;
  readonly change: (change: Partial<PageState>) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

const keptTraffic = 500;

/** A page that knows nothing yet. */
export function createPageStore(): PageStore {
  let state: PageState = {
    me: '',
    line: 'connecting',
    sections: {},
    messages: {},
    traffic: [],
    place: { channelId: null, tab: 'messages', threadTs: null, fileId: null },
    notices: [],
    isDrawerOpen: false,
    isAsideOpen: false,
    question: null,
  };
  const listeners = new Set<() => void>();
  return {
    read: () => state,
    change: (change) => {
      state = { ...state, ...change };
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** What an event from the server changes. */
export function changeOf(state: PageState, event: PageEvent): Partial<PageState> {
  switch (event.kind) {
    case 'sections':
      return { sections: { ...state.sections, ...event.sections } };
    case 'messages':
      return { messages: { ...state.messages, [event.channelId]: event.messages } };
    case 'traffic':
      return { traffic: [...state.traffic, ...event.entries].slice(-keptTraffic) };
    case 'ready':
      return { line: 'live' };
    case 'nobody':
      return { line: 'connecting' };
  }
}

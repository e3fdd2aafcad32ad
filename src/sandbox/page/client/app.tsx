import { useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks';
import { ConversationColumn } from './conversation/conversation-column.tsx';
import { conversationOf, type Page, PageContext, type PageDoes, personOf } from './core/page-state.ts';
import type { PageStore } from './core/page-store.ts';
import { DetailsColumn } from './details/details-column.tsx';
import { TrafficDrawer } from './details/traffic-drawer.tsx';
import { Sidebar } from './sidebar.tsx';
import { wordsIn } from './texts/words-in.ts';
import { TopBar } from './top-bar.tsx';
import { ConfirmBox } from './window/confirm-box.tsx';
import { Modal } from './window/modal.tsx';
import { Notices } from './window/notices.tsx';

/** The whole page: a bar on top, three columns, and the windows above them. */
export function App({ store, does }: { readonly store: PageStore; readonly does: PageDoes }) {
  const [state, setState] = useState(store.read());
  // Before the first paint, and with what came earlier: on a busy machine everything there is comes before that, and
  // would stay unseen until the next change.
  useLayoutEffect(() => {
    const show = () => setState(store.read());
    show();
    return store.subscribe(show);
  }, [store]);
  const locale = personOf(state, state.me)?.locale ?? navigator.language;
  const words = wordsIn(locale);
  const page: Page = useMemo(() => ({ state, does, words }), [state, does, words]);

  useEffect(() => {
    document.documentElement.lang = locale.slice(0, 2);
  }, [locale]);

  // Whoever comes without a place of their own begins in a channel of theirs.
  const { me } = state;
  const conversations = state.sections.workspace?.conversations;
  const isKnown = conversationOf(state, state.place.channelId) !== null;
  useEffect(() => {
    if (conversations === undefined || isKnown || state.line !== 'live') return;
    const first = conversations.find(({ members }) => members.includes(me)) ?? conversations[0];
    if (first !== undefined) does.go({ channelId: first.id });
  }, [conversations, isKnown, state.line, me, does]);

  const openParts = `${state.isDrawerOpen ? 'with-drawer' : ''} ${state.isAsideOpen ? 'with-aside' : ''}`;
  return (
    <PageContext.Provider value={page}>
      <div class={`page ${openParts}`} data-line={state.line}>
        <TopBar />
        {!state.sections.modal && <Notices />}
        <Sidebar />
        <ConversationColumn />
        <DetailsColumn />
        {state.isDrawerOpen && <TrafficDrawer />}
        <Modal />
        <ConfirmBox />
      </div>
    </PageContext.Provider>
  );
}

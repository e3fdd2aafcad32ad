import { openLiveLine } from './live-line.ts';
import type { PageDoes, Place } from './page-state.ts';
import type { PageStore } from './page-store.ts';
import { createQueue, sendAction } from './send-action.ts';

const keptKey = 'sandbox.acting-as';
/** A notice goes by itself after this time. */
const noticeMs = 12_000;

/** What the page can do; begins with the person as whom it acted last. */
export function createPageDoes(store: PageStore): PageDoes {
  const queue = createQueue();
  const places = new Map<string, Place>();
  let endLine: () => void = () => {};
  let notices = 0;

  function actAs(userId: string): void {
    const { me, place } = store.read();
    if (me !== '') places.set(me, place);
    endLine();
    localStorage.setItem(keptKey, userId);
    const before = places.get(userId);
    store.change({
      me: userId,
      line: 'connecting',
      sections: {},
      messages: {},
      place: before ?? { channelId: readHash(), tab: 'messages', threadTs: null, fileId: null },
    });
    endLine = openLiveLine(store, userId, actAs);
  }

  function notify(text: string): void {
    notices += 1;
    const id = notices;
    // What is said again stands there once, and longer.
    const others = store.read().notices.filter((notice) => notice.text !== text);
    store.change({ notices: [...others, { id, text }] });
    const forget = () => store.change({ notices: store.read().notices.filter((notice) => notice.id !== id) });
    window.setTimeout(forget, noticeMs);
  }

  function go(change: Partial<Place>): void {
    const { place } = store.read();
    const isElsewhere = change.channelId !== undefined && change.channelId !== place.channelId;
    const fresh: Partial<Place> = isElsewhere ? { tab: 'messages', threadTs: null, fileId: null } : {};
    const next = { ...place, ...fresh, ...change };
    store.change({ place: next, isAsideOpen: false });
    const { channelId, fileId } = next;
    if (channelId !== place.channelId || fileId !== place.fileId)
      void act('look', { channelId, fileId }, true);
    if (next.channelId !== readHash()) location.hash = next.channelId ?? '';
  }

  const act: PageDoes['act'] = async (action, given = {}, isQuiet = false) => {
    const request = { ...given, action, as: store.read().me };
    const answer = await queue(() => sendAction(request));
    if (!answer.ok && !isQuiet) notify(answer.problem);
    return answer;
  };

  window.addEventListener('hashchange', () => go({ channelId: readHash() }));
  actAs(localStorage.getItem(keptKey) ?? '');

  return {
    act,
    actAs,
    go,
    notify,
    confirm: (asked) => {
      store.read().question?.answer(false);
      const { promise, resolve } = Promise.withResolvers<boolean>();
      const answer = (isConfirmed: boolean) => {
        store.change({ question: null });
        resolve(isConfirmed);
      };
      store.change({ question: { asked, answer } });
      return promise;
    },
    toggleDrawer: () => store.change({ isDrawerOpen: !store.read().isDrawerOpen }),
    toggleAside: () => store.change({ isAsideOpen: !store.read().isAsideOpen }),
  };
}

function readHash(): string | null {
  const id = location.hash.slice(1);
  return id === '' ? null : id;
}

import type { PageEvent } from '../../page-data.ts';
import { changeOf, type PageStore } from './page-store.ts';

/** How long to wait before the server is called again. */
const callAgainMs = 1_000;

/**
 * Keeps the state up to date with what the server tells of the acting person, and calls again when the connection is
 * lost. When the workspace does not know the person, `onNobody` gets the id of somebody whom it knows. Gives what
 * ends it.
 */
export function openLiveLine(
  store: PageStore,
  userId: string,
  onNobody: (firstUserId: string) => void,
): () => void {
  let source: EventSource | null = null;
  let timer: number | undefined;

  function call(): void {
    source = new EventSource(`/page/live?as=${encodeURIComponent(userId)}`);
    // Everything is told anew: a server that was started again counts its exchanges from one.
    source.onopen = () => store.change({ traffic: [] });
    source.onmessage = ({ data }) => {
      const event: PageEvent = JSON.parse(data);
      if (event.kind === 'nobody' && event.firstUserId !== null) onNobody(event.firstUserId);
      else store.change(changeOf(store.read(), event));
    };
    source.onerror = () => {
      source?.close();
      store.change({ line: 'lost' });
      timer = window.setTimeout(call, callAgainMs);
    };
  }

  call();
  return () => {
    source?.close();
    window.clearTimeout(timer);
  };
}

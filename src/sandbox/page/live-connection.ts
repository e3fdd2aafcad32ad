import type { PageEvent } from './page-data.ts';
import type { PageExtras, PageInside } from './page-inside.ts';
import { readMessages, readSections } from './read-sections.ts';

/** Looked at beside every change: who is connected changes without one. */
const lookEveryMs = 1_000;

/** What a browser has, by part, as it was sent. */
type Sent = Map<string, string>;

/** Tells a browser what a person sees, then every change of it, until `stop` is called or `send` throws. */
export function openLiveConnection(
  inside: PageInside,
  extras: () => PageExtras | null,
  userId: string,
  send: (event: PageEvent) => Promise<void>,
): { readonly stop: () => void; readonly ended: Promise<void> } {
  const { promise: ended, resolve: end } = Promise.withResolvers<void>();
  const sent: Sent = new Map();
  let traffic = 0;
  let isStopped = false;
  let isRunning = false;
  let isAskedAgain = false;
  let connected: boolean | null = null;

  async function tell(): Promise<void> {
    const sections = Object.entries(await readSections(inside, extras(), userId));
    connected = inside.isAppConnected();
    const changed = sections.filter(([name, value]) => isNew(sent, name, value));
    if (changed.length > 0) await send({ kind: 'sections', sections: Object.fromEntries(changed) });
    for (const [channelId, messages] of readMessages(inside, userId)) {
      if (isNew(sent, `messages ${channelId}`, messages))
        await send({ kind: 'messages', channelId, messages });
    }
    const entries = inside.context.traffic
      .all()
      .filter(({ number }) => number > traffic)
      .map(({ at, ...rest }) => ({ at: at.toISOString(), ...rest }));
    traffic = entries.at(-1)?.number ?? traffic;
    if (entries.length > 0) await send({ kind: 'traffic', entries });
    if (isNew(sent, 'ready', true)) await send({ kind: 'ready' });
  }

  // One look at a time; what changes meanwhile is looked at afterwards.
  async function look(): Promise<void> {
    if (isRunning) {
      isAskedAgain = true;
      return;
    }
    isRunning = true;
    try {
      do {
        isAskedAgain = false;
        await tell();
      } while (isAskedAgain && !isStopped);
    } catch {
      stop();
    } finally {
      isRunning = false;
    }
  }

  function stop(): void {
    if (isStopped) return;
    isStopped = true;
    stopWatching();
    clearInterval(timer);
    end();
  }

  const stopWatching = inside.context.traffic.watch(() => void look());
  const timer = setInterval(() => {
    if (connected !== inside.isAppConnected()) void look();
  }, lookEveryMs);
  void look();
  return { stop, ended };
}

function isNew(sent: Sent, name: string, value: unknown): boolean {
  // What is being typed into a window comes from the browser itself.
  const text = JSON.stringify(value, (key, part) => (name === 'modal' && key === 'state' ? undefined : part));
  if (sent.get(name) === text) return false;
  sent.set(name, text);
  return true;
}

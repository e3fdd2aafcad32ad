/** One exchange between Slack and the app, for people who want to look inside. */
export interface TrafficEntry {
  readonly number: number;
  readonly at: Date;
  readonly direction: 'from-app' | 'to-app';
  /** The Web API method, or the kind of what Slack sent. */
  readonly name: string;
  readonly body: unknown;
  readonly answer: unknown;
}

/** The last exchanges, and who wants to know of changes. */
export interface Traffic {
  record(direction: TrafficEntry['direction'], name: string, body: unknown, answer: unknown): void;
  /** The last exchanges, oldest first. */
  all(): readonly TrafficEntry[];
  /** Calls the listener soon after anything changed, once for many changes; gives a way to stop. */
  watch(listener: () => void): () => void;
  /** Something changed that people can see. */
  changed(): void;
}

/** Nothing exchanged yet; `now` dates the entries. */
export function createTraffic(now: () => Date): Traffic {
  const entries: TrafficEntry[] = [];
  const listeners = new Set<() => void>();
  let count = 0;
  let announced = false;
  const changed = (): void => {
    if (announced || listeners.size === 0) return;
    announced = true;
    setTimeout(() => {
      announced = false;
      for (const listener of listeners) listener();
    }, announceDelayMs).unref();
  };
  return {
    record: (direction, name, body, answer) => {
      count += 1;
      entries.push({ number: count, at: now(), direction, name, body, answer });
      if (entries.length > keptEntries) entries.shift();
      changed();
    },
    all: () => [...entries],
    watch: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    changed,
  };
}

const keptEntries = 500;
const announceDelayMs = 30;

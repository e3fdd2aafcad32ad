/** Counts what is under way, so that a test can wait until nothing is. */
export interface Busy {
  /** Counts the promise until it settles, and hands it back. */
  track<T>(work: Promise<T>): Promise<T>;
  /** Resolves when nothing has been under way for a turn of the event loop. */
  settled(): Promise<void>;
}

/** A count that starts at nothing; `onQuiet` is called each time it comes back to it. */
export function createBusy(onQuiet: () => void): Busy {
  let running = 0;
  let waiting: (() => void)[] = [];
  const release = (): void => {
    if (running > 0) return;
    onQuiet();
    const ready = waiting;
    waiting = [];
    for (const resolve of ready) resolve();
  };
  return {
    async track(work) {
      running += 1;
      try {
        return await work;
      } finally {
        running -= 1;
        // What has just ended often starts the next thing; look again when it had the chance to.
        setTimeout(release, quietMs);
      }
    },
    async settled() {
      await new Promise((resolve) => setTimeout(resolve, quietMs));
      while (running > 0) {
        await new Promise<void>((resolve) => {
          waiting.push(resolve);
        });
      }
    },
  };
}

const quietMs = 25;

/** Work under way that nobody else waits for, so that a stopping process can. */
export interface Work {
  /** Counts the work until it ends, whichever way, and gives it back. */
  readonly track: <T>(work: Promise<T>) => Promise<T>;
  /** Resolves when nothing is under way, or after `limitMs`; true when everything ended. */
  readonly settle: (limitMs: number) => Promise<boolean>;
}

/** An empty count of work under way. */
export function createWork(): Work {
  const underWay = new Set<Promise<unknown>>();
  return {
    track(work) {
      underWay.add(work);
      const end = () => underWay.delete(work);
      work.then(end, end);
      return work;
    },
    async settle(limitMs) {
      const until = Date.now() + limitMs;
      while (underWay.size > 0 && Date.now() < until) {
        let timer: NodeJS.Timeout | undefined;
        const limit = new Promise((resolve) => {
          timer = setTimeout(resolve, until - Date.now());
        });
        await Promise.race([Promise.allSettled(underWay), limit]);
        clearTimeout(timer);
      }
      return underWay.size === 0;
    },
  };
}

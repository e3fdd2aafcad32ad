/** What a race against the clock came to: the work's answer, or that it is still going on. */
export type Timed<T> = { readonly late: false; readonly value: T } | { readonly late: true };

/**
 * Waits at most `limitMs` for work that goes on by itself. Late work is not stopped, and a failure that
 * comes after the limit is swallowed here: whoever started the work keeps its promise.
 */
export async function within<T>(work: Promise<T>, limitMs: number): Promise<Timed<T>> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<Timed<T>>((resolve) => {
    timer = setTimeout(() => resolve({ late: true }), limitMs);
  });
  try {
    return await Promise.race([work.then((value): Timed<T> => ({ late: false, value })), limit]);
  } finally {
    clearTimeout(timer);
  }
}

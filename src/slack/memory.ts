/** A small store of answers that may be forgotten at any time. */
export interface Memory<T> {
  readonly get: (key: string) => T | undefined;
  readonly set: (key: string, value: T) => void;
}

/** Remembers up to `limit` answers for `keptForMs`; the oldest goes first. */
export function createMemory<T>(keptForMs: number, now: () => Date, limit = 10_000): Memory<T> {
  const kept = new Map<string, { readonly value: T; readonly until: number }>();
  return {
    get(key) {
      const entry = kept.get(key);
      return entry !== undefined && entry.until > now().getTime() ? entry.value : undefined;
    },
    set(key, value) {
      kept.delete(key);
      kept.set(key, { value, until: now().getTime() + keptForMs });
      const oldest = kept.keys().next();
      if (kept.size > limit && !oldest.done) kept.delete(oldest.value);
    },
  };
}

/** A way for the next call of a method to go wrong. */
export type Fault =
  | { readonly kind: 'error'; readonly error: string }
  | { readonly kind: 'http'; readonly status: number }
  | { readonly kind: 'rate-limited'; readonly retryAfterSeconds: number }
  /** The connection breaks before Slack did anything. */
  | { readonly kind: 'reset-before' }
  /** Slack did what was asked, and the connection breaks before its answer. */
  | { readonly kind: 'reset-after' }
  | { readonly kind: 'delay'; readonly ms: number };

/** The faults in store, by method. */
export interface Faults {
  add(method: string, fault: Fault, times: number): void;
  /** The fault that befalls this call, used up; null when none does. */
  take(method: string): Fault | null;
}

/** No faults. */
export function createFaults(): Faults {
  const store = new Map<string, Fault[]>();
  return {
    add: (method, fault, times) => {
      const queue = store.get(method) ?? [];
      store.set(method, [...queue, ...Array.from({ length: times }, () => fault)]);
    },
    take: (method) => store.get(method)?.shift() ?? null,
  };
}

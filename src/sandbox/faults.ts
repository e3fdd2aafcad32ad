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

/** Faults by chance: the same ones in every run of a seed. */
export interface Storm {
  readonly seed: number;
  /** The share of calls that go wrong, between 0 and 1. */
  readonly share: number;
  /** What may happen; all of it with equal chance. */
  readonly faults: readonly Fault[];
}

/**
 * The faults in store, by method. Besides the Web API's methods there are `upload` (the POST of a file's
 * bytes), `response_url`, and `files.share` (the sharing that follows an upload, which any fault but a delay loses).
 */
export interface Faults {
  add(method: string, fault: Fault, times: number): void;
  /** The fault that befalls this call, used up; null when none does. */
  take(method: string): Fault | null;
  /** Lets faults happen by chance; null calms it. */
  storm(storm: Storm | null): void;
}

/** No faults. */
export function createFaults(): Faults {
  const store = new Map<string, Fault[]>();
  let chance: (() => Fault | null) | null = null;
  return {
    add: (method, fault, times) => {
      const queue = store.get(method) ?? [];
      store.set(method, [...queue, ...Array.from({ length: times }, () => fault)]);
    },
    take: (method) => store.get(method)?.shift() ?? chance?.() ?? null,
    storm: (storm) => {
      chance = storm === null ? null : chanceOf(storm);
    },
  };
}

function chanceOf({ seed, share, faults }: Storm): () => Fault | null {
  const next = randomOf(seed);
  return () => (next() < share ? (faults[Math.floor(next() * faults.length)] ?? null) : null);
}

/** Numbers between 0 and 1, the same for a seed everywhere (Mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

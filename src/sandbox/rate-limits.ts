import type { Tier } from './api/method.ts';

/** Calls a minute that each tier allows; chat.postMessage counts by the channel. */
const perMinute: Readonly<Record<Exclude<Tier, 'none'>, number>> = {
  1: 1,
  2: 20,
  3: 50,
  4: 100,
  posting: 60,
};

/** Counts calls against Slack's tiers. */
export interface RateLimits {
  /** Off at first: a test of something else should not wait. */
  enforce(on: boolean): void;
  /** Counts a call; gives the seconds to wait when it is one too many, else null. */
  count(method: string, tier: Tier, channel: string): number | null;
}

/** Nothing counted yet; `now` is the sandbox's clock. */
export function createRateLimits(now: () => Date): RateLimits {
  const calls = new Map<string, number[]>();
  let on = false;
  return {
    enforce: (value) => {
      on = value;
      calls.clear();
    },
    count: (method, tier, channel) => {
      if (!on || tier === 'none') return null;
      const key = tier === 'posting' ? `${method} ${channel}` : method;
      const at = now().getTime();
      const recent = (calls.get(key) ?? []).filter((time) => at - time < windowMs);
      const allowed = perMinute[tier];
      const first = recent[recent.length - allowed];
      if (first !== undefined) return Math.max(1, Math.ceil((first + windowMs - at) / 1000));
      calls.set(key, [...recent, at]);
      return null;
    },
  };
}

const windowMs = 60_000;

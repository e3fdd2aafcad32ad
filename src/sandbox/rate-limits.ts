import type { Tier } from './api/method.ts';
import { limits } from './limits.ts';

const perMinute: Readonly<Record<Exclude<Tier, 'none' | 'posting'>, number>> = {
  1: limits.rateTier1.max,
  2: limits.rateTier2.max,
  3: limits.rateTier3.max,
  4: limits.rateTier4.max,
};

/** Counts calls against Slack's tiers. */
export interface RateLimits {
  /** Off at first: a test of something else should not wait. */
  enforce(on: boolean): void;
  /** Counts a call; gives the seconds to wait when it is one too many, else null. */
  count(method: string, tier: Tier, channel: string): number | null;
}

interface Window {
  readonly key: string;
  readonly allowed: number;
}

/** Nothing counted yet; `now` is the sandbox's clock. */
export function createRateLimits(now: () => Date): RateLimits {
  const calls = new Map<string, number[]>();
  let on = false;
  // The first call of a window is the first to leave it, so a call looks at the old ones only once.
  const recentOf = (key: string, at: number): number[] => {
    const times = calls.get(key) ?? [];
    const stale = times.findIndex((time) => at - time < windowMs);
    if (stale !== 0) times.splice(0, stale < 0 ? times.length : stale);
    calls.set(key, times);
    return times;
  };
  return {
    enforce: (value) => {
      on = value;
      calls.clear();
    },
    count: (method, tier, channel) => {
      if (!on || tier === 'none') return null;
      const at = now().getTime();
      const windows = windowsOf(method, tier, channel);
      for (const { key, allowed } of windows) {
        const recent = recentOf(key, at);
        const first = recent[recent.length - allowed];
        if (first !== undefined) return Math.max(1, Math.ceil((first + windowMs - at) / 1000));
      }
      for (const { key } of windows) recentOf(key, at).push(at);
      return null;
    },
  };
}

// chat.postMessage counts by the channel and by the workspace.
function windowsOf(method: string, tier: Exclude<Tier, 'none'>, channel: string): readonly Window[] {
  if (tier !== 'posting') return [{ key: method, allowed: perMinute[tier] }];
  return [
    { key: `${method} ${channel}`, allowed: limits.ratePostingChannel.max },
    { key: method, allowed: limits.ratePostingWorkspace.max },
  ];
}

const windowMs = 60_000;

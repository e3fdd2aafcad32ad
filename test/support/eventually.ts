import { setTimeout as sleep } from 'node:timers/promises';

/** What `look` gives as soon as it gives something, looking every few ms; fails after 15 s with what there was instead. */
export async function eventually<T>(
  look: () => T | null | undefined | false,
  what = String(look),
  everyMs = 5,
): Promise<T> {
  const until = Date.now() + 15_000;
  for (;;) {
    const seen = look();
    if (seen !== null && seen !== undefined && seen !== false) return seen;
    if (Date.now() > until) throw new Error(`never came: ${what}`);
    await sleep(everyMs);
  }
}

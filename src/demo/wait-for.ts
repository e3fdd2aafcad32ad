/** Asks again and again until there is an answer; after `limitMs` it gives up and says what did not happen. */
export async function waitFor<T>(
  what: string,
  find: () => T | null | undefined,
  limitMs = 15_000,
): Promise<T> {
  const until = Date.now() + limitMs;
  for (;;) {
    const found = find();
    if (found !== null && found !== undefined) return found;
    if (Date.now() > until) throw new Error(`${what} did not happen within ${limitMs / 1000} s`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

/** A clock that runs on from the given instant, or the real one when that is null. */
export function createClock(startedAt: Date | null): () => Date {
  const offsetMs = startedAt === null ? 0 : startedAt.getTime() - Date.now();
  return () => new Date(Date.now() + offsetMs);
}

/** The least time of one call in microseconds, over enough rounds that other work on the machine hardly shows. */
export function leastTime(call: () => unknown, rounds = 60, callsPerRound = 20): number {
  for (let warm = 0; warm < 200; warm++) call();
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    for (let each = 0; each < callsPerRound; each++) call();
    least = Math.min(least, (performance.now() - start) / callsPerRound);
  }
  return least * 1000;
}

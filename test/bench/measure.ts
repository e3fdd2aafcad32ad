/** How long the compiler of the engine has for what is called over and over. */
const warmingUpMs = 300;
const roundMs = 4;
const rounds = 80;

/**
 * The least times of a call of each, in microseconds. They take turns, so that whatever else the machine does falls on
 * both, and in many short rounds, so that it hardly falls on the best of them.
 */
export function leastTimes(one: () => unknown, other: () => unknown): readonly [one: number, other: number] {
  const calls = [one, other].map((call) => ({ call, perRound: callsIn(roundMs, call), least: Infinity }));
  for (let round = 0; round < rounds; round++) {
    for (const each of calls) {
      const start = performance.now();
      for (let done = 0; done < each.perRound; done++) each.call();
      each.least = Math.min(each.least, (performance.now() - start) / each.perRound);
    }
  }
  const [first = 0, second = 0] = calls.map(({ least }) => least * 1000);
  return [first, second];
}

/** How often a call fits into a time once it is warm; once at least. */
function callsIn(timeMs: number, call: () => unknown): number {
  const warmFrom = performance.now();
  let count = 0;
  do {
    call();
    count++;
  } while (performance.now() < warmFrom + warmingUpMs);
  return Math.max(1, Math.floor((count * timeMs) / warmingUpMs));
}

/** Does one piece of work after another, in the order they come. A failure is its own caller's and holds up nobody. */
export type InTurn = <T>(work: () => Promise<T>) => Promise<T>;

/** An empty line to stand in. */
export function createTurns(): InTurn {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(work);
    last = mine.catch(() => {});
    return mine;
  };
}

/** A line to stand in for each key; one in which nobody stands is forgotten. */
export function createTurnsByKey(): <T>(key: string, work: () => Promise<T>) => Promise<T> {
  const lines = new Map<string, { readonly inTurn: InTurn; waiting: number }>();
  return async (key, work) => {
    const line = lines.get(key) ?? { inTurn: createTurns(), waiting: 0 };
    lines.set(key, line);
    line.waiting++;
    try {
      return await line.inTurn(work);
    } finally {
      line.waiting--;
      if (line.waiting === 0) lines.delete(key);
    }
  };
}

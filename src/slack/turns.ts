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

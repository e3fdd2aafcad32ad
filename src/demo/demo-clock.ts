/** The one clock of bot and sandbox in the demo: it runs on like any other and can be put forward. */
export interface DemoClock {
  readonly now: () => Date;
  /** Puts the clock to a later instant; an earlier one is refused, since time was already told. */
  readonly jumpTo: (at: Date) => void;
}

/** A clock that begins at the given instant. */
export function createDemoClock(start: Date): DemoClock {
  let aheadMs = start.getTime() - Date.now();
  const now = () => new Date(Date.now() + aheadMs);
  return {
    now,
    jumpTo(at) {
      if (at < now()) throw new RangeError(`the clock is past ${at.toISOString()} already`);
      aheadMs = at.getTime() - Date.now();
    },
  };
}

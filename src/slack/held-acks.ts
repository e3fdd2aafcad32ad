/** Acknowledgements that wait until somebody lets them go, by the request's body. */
export interface HeldAcks {
  readonly hold: (body: object, ack: () => Promise<void>) => void;
  /** Acknowledges, if Slack still waits; nothing for a request that none waits for. */
  readonly release: (body: object) => Promise<void>;
}

/** Nothing waits at first. */
export function createHeldAcks(): HeldAcks {
  const held = new WeakMap<object, () => Promise<void>>();
  return {
    hold(body, ack) {
      held.set(body, ack);
    },
    async release(body) {
      const ack = held.get(body);
      held.delete(body);
      await ack?.();
    },
  };
}

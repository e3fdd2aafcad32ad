import { schedule } from 'node-cron';
import type { Flows } from '../flows/flows.ts';

/** Asks once a minute what is due. What that is, is decided from stored times and never from this clock. */
export interface Heartbeat {
  /** Beats now, beside the minute's own; resolves when what was due is queued. */
  beat(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts beating, the first time at once: what fell due while nobody was running is not late by a minute more. */
export function startHeartbeat(
  flows: Pick<Flows, 'planPrompts'>,
  onError: (error: unknown) => void,
): Heartbeat {
  let beating: Promise<void> = Promise.resolve();

  /** One after the other: a slow beat is followed, never overtaken. */
  function beat(): Promise<void> {
    beating = beating.then(async () => {
      try {
        await flows.planPrompts();
      } catch (error) {
        onError(error);
      }
    });
    return beating;
  }

  const task = schedule('* * * * *', beat, { noOverlap: true });
  void beat();
  return {
    beat,
    async stop() {
      await task.destroy();
      await beating;
    },
  };
}

import type { EventEmitter } from 'node:events';
import type { Logger } from '../logger.ts';
import type { Demo } from './start-demo.ts';

/** Who hears of a crash. */
export interface CrashReport {
  readonly logger: Logger;
  readonly tell: (line: string) => void;
}

/**
 * Stops the bot when something in the process throws where nobody catches it: the page and what was written live on,
 * and the page can start the bot again. Gives what ends the watch.
 */
export function watchForCrashes(
  demo: Demo,
  { logger, tell }: CrashReport,
  source: EventEmitter = process,
): () => void {
  const onCrash = (error: unknown) => {
    logger.error({ err: error }, 'the bot crashed');
    tell('The bot crashed. The page goes on, and can start the bot again.');
    demo.stopBot().catch((failure: unknown) => logger.error({ err: failure }, 'the bot did not stop'));
  };
  source.on('uncaughtException', onCrash);
  return () => source.off('uncaughtException', onCrash);
}

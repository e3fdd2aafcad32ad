import { type Logger as BoltLogger, LogLevel } from '@slack/bolt';

/** The part of the project's logger that this room uses; errors travel as `err`. */
export interface SlackLogger {
  info(details: object, message: string): void;
  warn(details: object, message: string): void;
  error(details: object, message: string): void;
}

/**
 * Bolt's logger on top of ours. Its debug lines are dropped: they hold whole payloads and
 * request bodies, which is what campers wrote.
 */
export function createBoltLogger(logger: SlackLogger): BoltLogger {
  const details = (parts: readonly unknown[]) => {
    const err = parts.find((part) => part instanceof Error);
    return err === undefined ? { from: 'bolt' } : { from: 'bolt', err };
  };
  const words = (parts: readonly unknown[]) => parts.filter((part) => !(part instanceof Error)).join(' ');
  return {
    debug: () => {},
    info: (...parts) => logger.info(details(parts), words(parts)),
    warn: (...parts) => logger.warn(details(parts), words(parts)),
    error: (...parts) => logger.error(details(parts), words(parts)),
    setLevel: () => {},
    getLevel: () => LogLevel.INFO,
    setName: () => {},
  };
}

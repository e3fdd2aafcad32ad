import { randomBytes } from 'node:crypto';
import type { SlackLogger } from './bolt-logger.ts';

/** Logs a bug whole and gives the number by which a person can name it. */
export type RecordFailure = (error: unknown, about: Readonly<Record<string, unknown>>) => string;

/** Failures by eight letters of chance, on the error log with what they were about. */
export function createRecordFailure(logger: SlackLogger): RecordFailure {
  return (error, about) => {
    const incident = randomBytes(4).toString('hex');
    logger.error({ err: unwrapped(error), incident, ...about }, 'a listener failed');
    return incident;
  };
}

/** Bolt wraps what a listener threw into an error of its own and keeps the real one in `original`. */
function unwrapped(error: unknown): unknown {
  return error instanceof Error && 'original' in error && error.original instanceof Error
    ? error.original
    : error;
}

import type pg from 'pg';
import { DatabaseClient } from './database-client.ts';

/** Asks as a connection does. */
export interface ReadingClient {
  readonly query: (...statement: Parameters<pg.Client['query']>) => Promise<unknown>;
  readonly end: () => Promise<void>;
}

/**
 * One connection over which everybody reads what belongs to no transaction, without waiting for one another: a whole
 * camp's questions of the same moment go out in one piece. When it breaks, what was asked fails, and the next question
 * opens another one.
 */
export function createReadingClient(config: pg.ClientConfig): ReadingClient {
  let connected: Promise<DatabaseClient> | null = null;

  function connect(): Promise<DatabaseClient> {
    const client = new DatabaseClient(config);
    const opening = client.connect().then(() => client);
    const forget = () => {
      if (connected === opening) connected = null;
    };
    client.on('error', forget); // the questions under way fail with the same error
    client.on('end', forget);
    opening.catch(forget);
    return opening;
  }

  return {
    query: async (...statement) => {
      connected ??= connect();
      return (await connected).query(...statement);
    },
    end: async () => {
      const last = connected;
      connected = null;
      await last?.then(
        (client) => client.end(),
        () => {}, // there was none
      );
    },
  };
}

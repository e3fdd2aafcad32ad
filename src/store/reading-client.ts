import type pg from 'pg';
import { DatabaseClient, isStatementLost } from './database-client.ts';

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
  let isEnded = false;

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

  async function endOf(opened: Promise<DatabaseClient> | null): Promise<void> {
    await opened?.then(
      (client) => client.end(),
      () => {}, // there was none
    );
  }

  return {
    query: async (...statement) => {
      if (isEnded) throw new Error('the database is closed');
      connected ??= connect();
      const asked = connected;
      try {
        return await (await asked).query(...statement);
      } catch (error) {
        if (isStatementLost(error) && connected === asked) {
          connected = null;
          endOf(asked).catch(() => {}); // it is given up either way
        }
        throw error;
      }
    },
    end: async () => {
      isEnded = true;
      await endOf(connected);
    },
  };
}

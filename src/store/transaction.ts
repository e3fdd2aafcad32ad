import type pg from 'pg';
import { isStatementLost } from './database-client.ts';

/**
 * Runs `work` in a transaction on a connection of its own: all of it is kept, or (when it throws, or the server gives
 * up) nothing. A connection that broke is not used again.
 */
export async function inTransaction<T>(
  pool: pg.Pool,
  work: (client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  const onError = (error: Error) => {
    broken = error;
  };
  // Whoever takes a connection out of the pool has to hear when it breaks.
  client.on('error', onError);
  try {
    await client.query('begin');
    const result = await work(client);
    const { command } = await client.query('commit');
    if (command !== 'COMMIT') throw new Error('a statement failed, so the transaction was rolled back');
    return result;
  } catch (error) {
    await client.query('rollback').catch(onError);
    if (isStatementLost(error)) broken = error;
    throw error;
  } finally {
    client.off('error', onError);
    client.release(broken);
  }
}

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import { withReplicas } from 'drizzle-orm/pg-core';
import pg from 'pg';
import { CamplogError } from '../camp/errors.ts';
import { lockDataFolder } from './data-folder-lock.ts';
import type { PooledDatabase } from './database.ts';
import { DatabaseClient } from './database-client.ts';
import { createEmbeddedPool, type EmbeddedPool } from './embedded-pool.ts';
import { createReadingClient } from './reading-client.ts';
import { schema } from './schema.ts';

const migrationsFolder = join(import.meta.dirname, '../../migrations');

/** Any number, as long as every replica locks the same one while it migrates. */
const migrationLock = 7_220_114;

/** A database with the newest tables, and what its job queue needs to run on the same one. */
export interface OpenDatabase {
  readonly db: PooledDatabase;
  readonly driver:
    | ({ readonly kind: 'pglite'; readonly pglite: PGlite } & EmbeddedPool)
    | { readonly kind: 'postgres'; readonly url: string };
  readonly isReachable: () => Promise<boolean>;
  readonly close: () => Promise<void>;
}

/** The Postgres that DATABASE_URL names did not answer, or refused us. */
export class DatabaseUnreachable extends CamplogError {
  constructor(url: string, cause: unknown) {
    const where = URL.canParse(url) ? new URL(url).host : 'the given address';
    const why = cause instanceof Error ? cause.message || cause.name : String(cause);
    super(
      'database-unreachable',
      `The database at ${where} cannot be used: ${why}. Check DATABASE_URL and that Postgres is running, ` +
        'or leave DATABASE_URL empty for the embedded database.',
      { where, why },
    );
    this.cause = cause;
  }
}

/**
 * Opens the embedded database in a folder (created when missing, held against a second process) and
 * migrates it; without a folder it lives in memory, for tests. Throws `DataFolderInUse`.
 */
export async function openPglite(folder: string | null, snapshot?: Blob): Promise<OpenDatabase> {
  const unlock = folder === null ? () => {} : lockDataFolder(folder);
  const pglite = new PGlite({
    ...(folder !== null && { dataDir: makeFolder(join(folder, 'pglite')) }),
    ...(snapshot && { loadDataDir: snapshot }),
  });
  const { pool, listen } = createEmbeddedPool(pglite);
  try {
    await pglite.waitReady;
    const db = drizzle({ client: pool, schema });
    await migrate(db, { migrationsFolder });
    return {
      db,
      driver: { kind: 'pglite', pglite, pool, listen },
      isReachable: () => answers(pool.query('select 1')),
      close: async () => {
        await pool.end();
        await pglite.close();
        unlock();
      },
    };
  } catch (error) {
    unlock();
    throw error;
  }
}

/**
 * Opens a Postgres by URL and migrates it; replicas that start at once take turns.
 * Throws `DatabaseUnreachable`. `onError` hears of idle connections that broke: the pool replaces them.
 */
export async function openPostgres(url: string, onError: (error: Error) => void): Promise<OpenDatabase> {
  const settings = {
    connectionString: url,
    connectionTimeoutMillis: 2_000,
    keepAlive: true,
    // The server ends what hangs and frees its transaction; only when it cannot be reached the client gives up.
    statement_timeout: 8_000,
    idle_in_transaction_session_timeout: 10_000,
    query_timeout: 12_000,
  };
  const pool = new pg.Pool({ ...settings, Client: DatabaseClient, max: 10 });
  const reading = createReadingClient(settings);
  pool.on('error', onError);
  try {
    await migrateInTurn(url);
  } catch (error) {
    await pool.end();
    throw new DatabaseUnreachable(url, error);
  }
  return {
    db: withReplicas(drizzle({ client: pool, schema }), [
      // It asks as a pool does; nobody asks more of it.
      drizzle({ client: reading as unknown as pg.Pool, schema }),
    ]),
    driver: { kind: 'postgres', url },
    isReachable: () => answers(pool.query('select 1')),
    close: async () => {
      await reading.end();
      await pool.end();
    },
  };
}

async function migrateInTurn(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => {}); // the pending query rejects with the same error
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [migrationLock]);
    await migrate(drizzle({ client }), { migrationsFolder });
  } finally {
    await client.end(); // frees the advisory lock with the session
  }
}

async function answers(query: Promise<unknown>): Promise<boolean> {
  return query.then(
    () => true,
    () => false,
  );
}

function makeFolder(folder: string): string {
  mkdirSync(folder, { recursive: true });
  return folder;
}

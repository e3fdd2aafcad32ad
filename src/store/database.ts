import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import type pg from 'pg';
import type { schema } from './schema.ts';

/** A pool of connections, or one of them: the same queries run on both. */
export type Database = NodePgDatabase<typeof schema>;

/** A database with connections for transactions. */
export type PooledDatabase = Database & { readonly $client: pg.Pool };

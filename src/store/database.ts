import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import type { schema } from './schema.ts';

/** PGlite, node-postgres or a transaction on either: the same queries run on all of them. */
export type Database = PgDatabase<PgQueryResultHKT, typeof schema>;

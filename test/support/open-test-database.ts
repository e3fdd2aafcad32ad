import { randomUUID } from 'node:crypto';
import { openAsBlob } from 'node:fs';
import { sql } from 'drizzle-orm';
import pg from 'pg';
import { inject, type TestContext } from 'vitest';
import { type OpenDatabase, openPglite, openPostgres } from '../../src/store/open-database.ts';

const serverUrl = process.env.TEST_DATABASE_URL;

/** What the tests of this run keep their data in. */
export const databaseName = serverUrl ? 'Postgres' : 'PGlite';

/** Before each test that needs a Postgres server: skips it, with the reason, where there is none. */
export function needPostgres({ skip }: Pick<TestContext, 'skip'>): void {
  // As a note: with the reason in its name, CI would take the test for another one than that which ran on Postgres.
  skip(!serverUrl, 'TEST_DATABASE_URL names no Postgres');
}

/** Databases that no test uses at the moment: making one takes longer than emptying it. */
const idle: OpenDatabase[] = [];

/** An empty database of its own with the newest tables, until it is closed. */
export async function openTestDatabase(): Promise<OpenDatabase> {
  const database = idle.pop() ?? (await (serverUrl ? openOnServer(serverUrl) : openCopy()));
  let isClosed = false;
  return {
    ...database,
    close: async () => {
      if (isClosed) return;
      isClosed = true;
      await empty(database);
      idle.push(database);
    },
  };
}

/** It goes when the run ends. */
async function openOnServer(server: string): Promise<OpenDatabase> {
  const { url } = await createTestDatabase(server);
  return openPostgres(url, () => {});
}

async function openCopy(): Promise<OpenDatabase> {
  const snapshot = inject('pgliteSnapshot');
  return openPglite(null, snapshot === null ? undefined : await openAsBlob(snapshot));
}

/** Row by row, whoever refers to others first: quicker than cutting tables off. The job queue keeps its tables. */
async function empty({ db }: OpenDatabase): Promise<void> {
  const { rows: tables } = await db.execute<{ name: string; uses: string[] }>(sql`
    select t.oid::regclass::text as name,
      coalesce(array_agg(c.confrelid::regclass::text) filter (where c.confrelid <> t.oid), '{}') as uses
    from pg_class t left join pg_constraint c on c.conrelid = t.oid and c.contype = 'f'
    where t.relkind in ('r', 'p') and t.relnamespace in (select oid from pg_namespace where nspname in ('public', 'pgboss'))
      and t.relname <> 'version'
    group by t.oid`);
  const deletions: string[] = [];
  let left = tables;
  while (left.length > 0) {
    const isUsed = (name: string) => left.some(({ uses }) => uses.includes(name));
    const free = left.filter(({ name }) => !isUsed(name));
    if (free.length === 0) throw new Error('tables refer to one another in a circle');
    deletions.push(...free.map(({ name }) => `delete from ${name}`));
    left = left.filter((table) => !free.includes(table));
  }
  await db.execute(deletions.join('; '));
}

/** A new, empty database on the server; `drop` ends whatever is still connected. */
export async function createTestDatabase(
  server = serverUrl ?? '',
): Promise<{ readonly url: string; readonly drop: () => Promise<void> }> {
  const name = inject('databasePrefix') + randomUUID().replaceAll('-', '');
  await administer(server, `create database ${name}`);
  // The server does not crash under a test.
  await administer(server, `alter database ${name} set synchronous_commit = off`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => administer(server, `drop database ${name} with (force)`) };
}

async function administer(server: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

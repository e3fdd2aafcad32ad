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

/** Embedded databases that no test of this file uses at the moment: starting one takes longer than emptying it. */
const idle: OpenDatabase[] = [];

/** An empty database of its own with the newest tables; gone when it is closed. */
export async function openTestDatabase(): Promise<OpenDatabase> {
  if (!serverUrl) {
    const database = idle.pop() ?? (await openCopy());
    return {
      ...database,
      close: async () => {
        await empty(database);
        idle.push(database);
      },
    };
  }
  const { url, drop } = await createTestDatabase(serverUrl);
  const database = await openPostgres(url, () => {});
  return {
    ...database,
    close: async () => {
      await database.close();
      await drop();
    },
  };
}

async function openCopy(): Promise<OpenDatabase> {
  const snapshot = inject('pgliteSnapshot');
  return openPglite(null, snapshot === null ? undefined : await openAsBlob(snapshot));
}

/** Row by row, without asking who refers to whom: quicker than cutting tables off. The job queue keeps its tables. */
async function empty({ db }: OpenDatabase): Promise<void> {
  const tables = sql`select format('%I.%I', schemaname, tablename) as name from pg_tables
    where schemaname in ('public', 'pgboss') and tablename <> 'version'`;
  const { rows } = await db.execute<{ name: string }>(tables);
  const deletions = rows.map(({ name }) => `delete from ${name}`);
  const [before, after] = ['replica', 'origin'].map((role) => `set session_replication_role = ${role}`);
  await db.execute([before, ...deletions, after].join('; '));
}

/** A new, empty database on the server; `drop` ends whatever is still connected. */
export async function createTestDatabase(
  server = serverUrl ?? '',
): Promise<{ readonly url: string; readonly drop: () => Promise<void> }> {
  const name = `camplog_test_${randomUUID().replaceAll('-', '')}`;
  await administer(server, `create database ${name}`);
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

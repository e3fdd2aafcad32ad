import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { openPglite } from '../../src/store/open-database.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A file with an empty, migrated embedded database; null where the tests run on Postgres. */
    pgliteSnapshot: string | null;
    /** How the names of this run's databases on the server begin. */
    databasePrefix: string;
  }
}

/** Before the tests and behind them: what their databases are made of, and that none of them stays. */
export async function setup(project: TestProject): Promise<() => Promise<void> | void> {
  const prefix = `camplog_test_${randomUUID().slice(0, 8)}_`;
  project.provide('databasePrefix', prefix);
  const server = process.env.TEST_DATABASE_URL;
  if (server) {
    project.provide('pgliteSnapshot', null);
    return () => dropDatabases(server, prefix);
  }
  const folder = mkdtempSync(join(tmpdir(), 'camplog-test-'));
  project.provide('pgliteSnapshot', await keepSnapshot(folder));
  return () => rmSync(folder, { recursive: true });
}

/** Migrates an embedded database once and keeps it, so that each one starts from a copy within a moment. */
async function keepSnapshot(folder: string): Promise<string> {
  const file = join(folder, 'database.tar');
  const database = await openPglite(null);
  if (database.driver.kind === 'pglite') {
    const dump = await database.driver.pglite.dumpDataDir('none');
    writeFileSync(file, new Uint8Array(await dump.arrayBuffer()));
  }
  await database.close();
  return file;
}

async function dropDatabases(server: string, prefix: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  const left = 'select datname from pg_database where starts_with(datname, $1)';
  const { rows } = await client.query<{ datname: string }>(left, [prefix]);
  for (const { datname } of rows) await client.query(`drop database ${datname} with (force)`);
  await client.end();
}

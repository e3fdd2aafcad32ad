import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { openPglite } from '../../src/store/open-database.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A file with an empty, migrated embedded database; null where the tests run on Postgres. */
    pgliteSnapshot: string | null;
  }
}

/** Migrates an embedded database once and keeps it, so that each test starts from a copy within a moment. */
export async function setup(project: TestProject): Promise<(() => void) | undefined> {
  if (process.env.TEST_DATABASE_URL) {
    project.provide('pgliteSnapshot', null);
    return undefined;
  }
  const folder = mkdtempSync(join(tmpdir(), 'camplog-test-'));
  const file = join(folder, 'database.tar');
  const database = await openPglite(null);
  if (database.driver.kind === 'pglite') {
    const dump = await database.driver.pglite.dumpDataDir('none');
    writeFileSync(file, new Uint8Array(await dump.arrayBuffer()));
  }
  await database.close();
  project.provide('pgliteSnapshot', file);
  return () => rmSync(folder, { recursive: true });
}

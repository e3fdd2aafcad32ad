import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { CamplogError } from '../camp/errors.ts';

/** Locks that this process holds: one that nobody refers to would be collected, and its lock freed with it. */
const held = new Set<DatabaseSync>();

/** The embedded database allows one process a folder, and another one is in it. */
export class DataFolderInUse extends CamplogError {
  constructor(folder: string) {
    super(
      'data-folder-in-use',
      `Another Camplog is using the data folder ${folder}. The embedded database allows one process at a time: ` +
        'stop the other one, or set DATABASE_URL to a Postgres that both can share.',
      { folder },
    );
  }
}

/**
 * Holds a data folder for this process, creating it when missing; gives the function that lets it go.
 * Throws `DataFolderInUse`. An SQLite file carries the lock because the operating system frees its
 * lock with the process, however that ends: after a `kill -9` the next start need not wait.
 */
export function lockDataFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true });
  const lock = new DatabaseSync(join(folder, 'camplog.lock'), { timeout: 0 });
  try {
    lock.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    if (error instanceof Error && error.message.includes('database is locked')) {
      throw new DataFolderInUse(resolve(folder));
    }
    throw error;
  }
  held.add(lock);
  return () => {
    held.delete(lock);
    lock.close();
  };
}

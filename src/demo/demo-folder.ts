import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lockDataFolder } from '../store/data-folder-lock.ts';

/** Where a demo stands: who is who, and the time on its clock. */
export interface SavedDemo {
  readonly channelId: string;
  readonly campers: readonly [string, ...string[]];
  readonly staffId: string;
  /** ISO instant. */
  readonly now: string;
}

/** The folder in which a demo outlives a restart; without a path it keeps nothing. */
export interface DemoFolder {
  /** For the embedded database; null keeps it in memory. */
  readonly path: string | null;
  /** For the sandbox's own data. */
  readonly slackFile: string | null;
  /** The demo of before; null when there is none, or its story was never told to the end. */
  readonly saved: SavedDemo | null;
  /** Keeps where the demo stands, from the moment its story has been told. */
  readonly save: (demo: SavedDemo) => void;
}

/**
 * Opens the folder of a demo, and empties it with `isFresh` or when it holds half a story. Throws `DataFolderInUse`
 * when another process has it.
 */
export function openDemoFolder(path: string | null, isFresh = false): DemoFolder {
  if (path === null) return { path, slackFile: null, saved: null, save: () => {} };
  mkdirSync(path, { recursive: true });
  const file = join(path, 'demo.json');
  const unlock = lockDataFolder(path);
  try {
    const saved = isFresh ? null : readSaved(file);
    if (saved === null) empty(path);
    const save = (demo: SavedDemo) => {
      writeFileSync(`${file}.new`, `${JSON.stringify(demo, null, 2)}\n`);
      renameSync(`${file}.new`, file);
    };
    return { path, slackFile: join(path, 'slack.json'), saved, save };
  } finally {
    unlock();
  }
}

function readSaved(file: string): SavedDemo | null {
  try {
    const saved: SavedDemo = JSON.parse(readFileSync(file, 'utf8'));
    return Number.isNaN(Date.parse(saved.now)) ? null : saved;
  } catch {
    return null;
  }
}

// The lock is held meanwhile, and its file stays.
function empty(path: string): void {
  for (const name of readdirSync(path)) {
    if (!name.startsWith('camplog.lock')) rmSync(join(path, name), { recursive: true, force: true });
  }
}

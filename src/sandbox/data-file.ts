import { readFile, rename, writeFile } from 'node:fs/promises';
import type { State } from './state.ts';

/** A file that follows the state, a moment behind. */
export interface DataFile {
  /** Something has changed: writes soon. */
  touch(): void;
  /** Writes what is not written yet. */
  close(): Promise<void>;
}

/**
 * The state of a former run, or null when the file is not there. Open modals are open still, since people have them on
 * their screens; triggers are gone. Throws an Error that says what to do when the file cannot be read.
 */
export async function readDataFile(path: string): Promise<State | null> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
  try {
    const read = JSON.parse(text, revive) as { readonly version: number; readonly state: State };
    if (read.version !== fileVersion) throw new Error(`version ${read.version}, not ${fileVersion}`);
    // Files from before there were scheduled messages or user groups have no place for them.
    return {
      ...read.state,
      scheduled: read.state.scheduled ?? new Map(),
      userGroups: read.state.userGroups ?? new Map(),
      triggers: new Map(),
    };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(`${path} is no data of this sandbox (${why}): remove it to start anew`);
  }
}

/** Keeps a file up to date with the state, replacing it whole each time. */
export function createDataFile(path: string, state: State): DataFile {
  let timer: NodeJS.Timeout | null = null;
  let closed = false;
  let writing: Promise<void> = Promise.resolve();
  const write = (): Promise<void> => {
    timer = null;
    writing = writing.then(async () => {
      await writeFile(`${path}.new`, JSON.stringify({ version: fileVersion, state }, flatten));
      await rename(`${path}.new`, path);
    });
    return writing;
  };
  return {
    // What ends after the sandbox has closed changes nothing that anybody will see.
    touch: () => {
      if (!closed) timer ??= setTimeout(() => void write(), writeDelayMs);
    },
    close: async () => {
      closed = true;
      if (timer !== null) clearTimeout(timer);
      await (timer === null ? writing : write());
    },
  };
}

const fileVersion = 1;
const writeDelayMs = 300;

// Maps and bytes have no form of their own in JSON.
function flatten(_key: string, value: unknown): unknown {
  if (value instanceof Map) return { $map: [...value] };
  if (value instanceof Uint8Array) return { $bytes: Buffer.from(value).toString('base64') };
  return value;
}

function revive(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if ('$map' in value && Array.isArray(value.$map)) return new Map(value.$map);
  if ('$bytes' in value) return new Uint8Array(Buffer.from(String(value.$bytes), 'base64'));
  return value;
}

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** `npm run demo` as a process of its own. */
export interface DemoProcess {
  readonly url: string;
  /** Kills it, and resolves when it is gone. */
  readonly kill: () => Promise<void>;
}

/** Starts the demo with its data below a folder, and waits until it says where it is. `port` 0 is any free one. */
export async function startDemoProcess(folder: string, port = 0): Promise<DemoProcess> {
  const cli = join(import.meta.dirname, '../../../src/cli.ts');
  const child = spawn(process.execPath, [cli, 'demo', '--port', String(port)], {
    cwd: folder,
    env: { PATH: process.env.PATH },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let told = '';
  const ready = Promise.withResolvers<string>();
  child.stderr.on('data', (chunk) => {
    told += chunk;
    const url = /http:\/\/localhost:\d+/.exec(told)?.[0];
    if (url !== undefined) ready.resolve(url);
  });
  child.once('exit', () => ready.reject(new Error(`the demo ended before it was there:\n${told}`)));
  return {
    url: await ready.promise,
    kill: async () => {
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
    },
  };
}

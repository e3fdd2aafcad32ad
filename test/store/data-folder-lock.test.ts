import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { lockDataFolder } from '../../src/store/data-folder-lock.ts';

function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'camplog-lock-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return join(folder, 'data');
}

/** Another process that holds the folder until it is killed, whatever is collected meanwhile. */
async function holdElsewhere(folder: string) {
  const module = join(import.meta.dirname, '../../src/store/data-folder-lock.ts');
  const code = `import { lockDataFolder } from ${JSON.stringify(module)};
    lockDataFolder(${JSON.stringify(folder)}); gc(); console.log('held'); setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--expose-gc', '--input-type=module', '-e', code], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  return child;
}

describe('the lock of a data folder', () => {
  it('keeps a second process out and tells it what to do', async () => {
    const folder = makeFolder();
    const child = await holdElsewhere(folder);
    onTestFinished(() => void child.kill('SIGKILL'));
    expect(() => lockDataFolder(folder)).toThrow(
      `Another Camplog is using the data folder ${folder}. The embedded database allows one process at a time: ` +
        'stop the other one, or set DATABASE_URL to a Postgres that both can share.',
    );
  });

  it('is free at once after its holder was killed', async () => {
    const folder = makeFolder();
    const child = await holdElsewhere(folder);
    child.kill('SIGKILL');
    await once(child, 'exit');
    const unlock = lockDataFolder(folder);
    unlock();
  });

  it('can be taken again after it was let go', () => {
    const folder = makeFolder();
    lockDataFolder(folder)();
    lockDataFolder(folder)();
  });
});

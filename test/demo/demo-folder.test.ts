import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openDemoFolder, type SavedDemo } from '../../src/demo/demo-folder.ts';
import { DataFolderInUse, lockDataFolder } from '../../src/store/data-folder-lock.ts';

function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'camplog-demo-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

const saved: SavedDemo = { channelId: 'C1', campers: ['U1'], staffId: 'U2', now: '2026-09-16T09:00:00.000Z' };

describe('the folder of the demo', () => {
  it('remembers where the demo stands', () => {
    const path = makeFolder();
    openDemoFolder(path).save(saved);
    writeFileSync(join(path, 'slack.json'), '{}');
    expect(openDemoFolder(path).saved).toEqual(saved);
    expect(existsSync(join(path, 'slack.json'))).toBe(true);
  });

  it('forgets all of it when asked to', () => {
    const path = makeFolder();
    openDemoFolder(path).save(saved);
    writeFileSync(join(path, 'slack.json'), '{}');
    expect(openDemoFolder(path, true).saved).toBeNull();
    expect(existsSync(join(path, 'slack.json'))).toBe(false);
  });

  it.each(['{"now":', '{"now":"tomorrow"}', '[]'])('begins anew after half a story: %s', (text) => {
    const path = makeFolder();
    writeFileSync(join(path, 'demo.json'), text);
    writeFileSync(join(path, 'slack.json'), '{}');
    expect(openDemoFolder(path).saved).toBeNull();
    expect(existsSync(join(path, 'slack.json'))).toBe(false);
  });

  it('is left alone while another process has it', () => {
    const path = makeFolder();
    openDemoFolder(path).save(saved);
    const unlock = lockDataFolder(path);
    try {
      expect(() => openDemoFolder(path, true)).toThrow(DataFolderInUse);
    } finally {
      unlock();
    }
    expect(JSON.parse(readFileSync(join(path, 'demo.json'), 'utf8'))).toEqual(saved);
  });

  it('needs none in memory', () => {
    expect(openDemoFolder(null)).toMatchObject({ path: null, slackFile: null, saved: null });
  });
});

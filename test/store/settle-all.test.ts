import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { settleAll } from '../../src/store/settle-all.ts';
import { createStore } from '../../src/store/store.ts';
import { openTestDatabase } from '../support/open-test-database.ts';

describe('several things done at once', () => {
  it('give their results in order', async () => {
    expect(await settleAll([sleep(2, 'slow'), 'known', Promise.resolve(3)])).toEqual(['slow', 'known', 3]);
  });

  it('keep nothing behind the end of a transaction in which one of them failed', async () => {
    const database = await openTestDatabase();
    onTestFinished(database.close);
    const store = createStore(database.db);
    const late = async (kept: typeof store) => {
      await sleep(20);
      await kept.workspaces.save({ id: 'T1', name: 'late', botUserId: 'U1' });
    };
    const broken = store.transaction((kept) => settleAll([kept.executeSql('select 1 / 0'), late(kept)]));
    await expect(broken).rejects.toThrow('division by zero');
    await sleep(50);
    expect(await database.db.query.workspaces.findMany()).toEqual([]);
  });
});

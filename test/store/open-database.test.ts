import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Duplex } from 'node:stream';
import pg from 'pg';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { openPglite, openPostgres } from '../../src/store/open-database.ts';
import { createStore } from '../../src/store/store.ts';
import { createTestDatabase, needPostgres } from '../support/open-test-database.ts';

/** One in memory, which goes with the test, and what stands behind it. */
async function openEmbedded() {
  const { db, driver, close } = await openPglite(null);
  onTestFinished(close);
  if (driver.kind !== 'pglite') throw new Error('not embedded');
  return { db, driver };
}

describe('the embedded database', () => {
  it('keeps its data from one start to the next', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'camplog-data-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const first = await openPglite(folder);
    await createStore(first.db).workspaces.save({ id: 'T1', name: 'Camp', botUserId: 'U1' });
    await first.close();
    const second = await openPglite(folder);
    const found = await second.db.query.workspaces.findFirst();
    await second.close();
    expect(found).toEqual({ id: 'T1', name: 'Camp', botUserId: 'U1', removedAt: null });
  });

  it('forgets what a failed block of statements left open', async () => {
    const { db } = await openEmbedded();
    const block =
      "begin; insert into workspaces (id, name, bot_user_id) values ('T1', 'lost', 'U1'); select 1 / 0; commit";
    await expect(db.execute(block)).rejects.toThrow();
    await createStore(db).workspaces.save({ id: 'T2', name: 'kept', botUserId: 'U1' });
    const found = await db.query.workspaces.findMany();
    expect(found.map(({ id }) => id)).toEqual(['T2']);
  });

  it('leaves nothing of a client that said no goodbye', async () => {
    const { db, driver } = await openEmbedded();
    const store = createStore(db);
    await store.workspaces.save({ id: 'T1', name: 'kept', botUserId: 'U1' });
    const client = await driver.pool.connect();
    client.on('error', () => {});
    await client.query('begin');
    await client.query("insert into workspaces (id, name, bot_user_id) values ($1, 'lost', 'U1')", ['T2']);
    (client as unknown as { connection: { stream: Duplex } }).connection.stream.destroy();
    client.release(new Error('it broke'));
    await store.transaction((kept) => kept.workspaces.save({ id: 'T3', name: 'kept', botUserId: 'U1' }));
    const found = await db.query.workspaces.findMany();
    expect(found.map(({ id }) => id)).toEqual(['T1', 'T3']);
  });

  it('goes on when a client says goodbye behind a statement that could not be sent', async () => {
    const { db, driver } = await openEmbedded();
    const unsendable = {
      toPostgres: () => {
        throw new Error('no value');
      },
    };
    await expect(driver.pool.query('select $1::text', [unsendable])).rejects.toThrow('no value');
    expect(await db.query.workspaces.findMany()).toEqual([]);
  });

  it('tells whoever listens what is notified, until they stop', async () => {
    const { driver } = await openEmbedded();
    const heard: string[] = [];
    const stop = await driver.listen('bell', (payload) => heard.push(payload));
    await driver.pool.query("notify bell, 'once'");
    // An error ends the connection, not what is listened to.
    await expect(driver.pool.query('select 1 / 0')).rejects.toThrow();
    await driver.pool.query("notify bell, 'twice'");
    await stop();
    await driver.pool.query("notify bell, 'late'");
    expect(heard).toEqual(['once', 'twice']);
  });
});

describe('Postgres', () => {
  beforeEach(needPostgres);

  it('is migrated once when several replicas start at the same moment', async () => {
    const { url, drop } = await createTestDatabase();
    onTestFinished(drop);
    const replicas = await Promise.all(Array.from({ length: 4 }, () => openPostgres(url, () => {})));
    const reachable = await Promise.all(replicas.map((replica) => replica.isReachable()));
    await Promise.all(replicas.map((replica) => replica.close()));
    expect(reachable).toEqual([true, true, true, true]);
  });
});

describe('a table that another replica changed', () => {
  beforeEach(needPostgres);

  it('is read again with the next question, in a transaction and outside of one', async () => {
    const { url, drop } = await createTestDatabase();
    onTestFinished(drop);
    const database = await openPostgres(url, () => {});
    onTestFinished(database.close);
    const store = createStore(database.db);
    await store.workspaces.save({ id: 'T1', name: 'Camp', botUserId: 'U1' });
    const read = () =>
      database.db.query.workspaces.findFirst({ where: (table, { eq }) => eq(table.id, 'T1') });
    const readInside = () =>
      store.transaction((kept) => kept.executeSql('select name from workspaces where id = $1', ['T1']));
    await read();
    await readInside();
    await store.executeSql('alter table workspaces alter column name type varchar(100)');
    await read().catch(() => {});
    await readInside().catch(() => {});
    expect(await read()).toMatchObject({ name: 'Camp' });
    expect((await readInside()).rows).toEqual([{ name: 'Camp' }]);
  });
});

describe('a Postgres that stalls', () => {
  beforeEach(needPostgres);

  it('ends the transaction that hangs, and keeps for good what is written after it', async () => {
    const { url, drop } = await createTestDatabase();
    onTestFinished(drop);
    const database = await openPostgres(url, () => {});
    onTestFinished(database.close);
    const store = createStore(database.db);
    const blocker = new pg.Client({ connectionString: url });
    await blocker.connect();
    await blocker.query('begin; lock table workspaces in access exclusive mode');
    const hanging = store.transaction((kept) =>
      kept.workspaces.save({ id: 'T1', name: 'stuck', botUserId: 'U1' }),
    );
    await expect(hanging).rejects.toThrow();
    await blocker.query('commit');
    await Promise.all(
      ['T2', 'T3', 'T4'].map((id) => store.workspaces.save({ id, name: 'kept', botUserId: 'U1' })),
    );
    const { rows } = await blocker.query('select id from workspaces order by id');
    await blocker.end();
    expect(rows.map(({ id }) => id)).toEqual(['T2', 'T3', 'T4']);
  }, 60_000);
});

describe('a database that is not there', () => {
  it('is named with why and what to do, and without its password', async () => {
    const attempt = openPostgres('postgres://camp:secret@127.0.0.1:1/camplog', () => {});
    await expect(attempt).rejects.toThrow(
      'The database at 127.0.0.1:1 cannot be used: connect ECONNREFUSED 127.0.0.1:1. Check DATABASE_URL and that ' +
        'Postgres is running, or leave DATABASE_URL empty for the embedded database.',
    );
  });
});

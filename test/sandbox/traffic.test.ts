import { describe, expect, it } from 'vitest';
import { openSandbox } from './support/open-sandbox.ts';
import { startBolt } from './support/start-bolt.ts';

describe('the traffic', () => {
  it('shows what went each way, with its answer', async () => {
    const { sandbox, client } = await openSandbox();
    await startBolt(sandbox, 'socket', (app) => {
      app.command('/probe', ({ ack }) => ack('hi'));
    });
    const mina = sandbox.as(sandbox.addUser({ name: 'mina' }));
    await client.users.info({ user: mina.id });
    await mina.command(mina.dm(), '/probe now');
    expect(sandbox.traffic().slice(-2)).toMatchObject([
      { direction: 'from-app', name: 'users.info', body: { user: mina.id }, answer: { ok: true } },
      { direction: 'to-app', name: '/probe', body: { text: 'now' }, answer: { text: 'hi' } },
    ]);
  });

  it('keeps the last 500', async () => {
    const { sandbox, client } = await openSandbox();
    for (let i = 0; i < 510; i += 1) await client.auth.test();
    const entries = sandbox.traffic();
    expect([entries.length, entries.at(-1)?.number]).toEqual([500, 510]);
  });

  it('tells who watches, once for many changes', async () => {
    const { sandbox } = await openSandbox();
    const mina = sandbox.as(sandbox.addUser({ name: 'mina' }));
    let told = 0;
    const stop = sandbox.watch(() => {
      told += 1;
    });
    await Promise.all(['a', 'b', 'c'].map((text) => mina.say(mina.dm(), text)));
    await expect.poll(() => told).toBe(1);
    stop();
    await mina.say(mina.dm(), 'd');
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(told).toBe(1);
  });
});

import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { createTurns, createTurnsByKey } from '../../src/slack/turns.ts';

describe('work in turn', () => {
  it('is done one after the other, whatever became of the work before', async () => {
    const inTurn = createTurns();
    const seen: string[] = [];
    const slow = inTurn(async () => {
      await sleep(20);
      seen.push('slow');
      throw new Error('slow failed');
    });
    const quick = inTurn(async () => seen.push('quick'));
    await expect(slow).rejects.toThrow('slow failed');
    expect(await quick).toBe(2);
    expect(seen).toEqual(['slow', 'quick']);
  });

  it('waits for work of its own key only', async () => {
    const inTurn = createTurnsByKey();
    const seen: string[] = [];
    const work = (name: string, ms: number) => async () => {
      await sleep(ms);
      seen.push(name);
    };
    await Promise.all([
      inTurn('one', work('slow', 30)),
      inTurn('one', work('after it', 0)),
      inTurn('other', work('at once', 0)),
    ]);
    expect(seen).toEqual(['at once', 'slow', 'after it']);
  });
});

import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { createTurns } from '../../src/slack/turns.ts';

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
});

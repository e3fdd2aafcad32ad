import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { playUsers } from '../support/play-users.ts';
import { steps } from '../support/random-steps.ts';

describe('writing a log in every way at once', () => {
  it('loses nothing, and the last word wins in each field', async () => {
    await fc.assert(fc.asyncProperty(steps, playUsers), { numRuns: process.env.CI ? 60 : 40 });
  }, 300_000);

  it('holds a history that once lost a draft: shown by a form, sent after another device', async () => {
    await expect(
      playUsers([
        { do: 'open', device: 1 },
        { do: 'open', device: 0 },
        { do: 'type', device: 0, field: 'retrospective', keep: 0, adds: true, isLate: false },
        { do: 'close', device: 0 },
        { do: 'open', device: 0 },
        { do: 'type', device: 1, field: 'done', keep: 0, adds: true, isLate: false },
        { do: 'submit', device: 1, presses: 1 },
        { do: 'submit', device: 0, presses: 2 },
      ]),
    ).resolves.toBeUndefined();
  });
});

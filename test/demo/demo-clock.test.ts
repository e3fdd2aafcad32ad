import { describe, expect, it } from 'vitest';
import { createDemoClock } from '../../src/demo/demo-clock.ts';

describe('the clock of the demo', () => {
  it('runs on from its start, and from where it is put', async () => {
    const start = new Date('2026-09-16T17:40:00+09:00');
    const clock = createDemoClock(start);
    await new Promise((resolve) => setTimeout(resolve, 20));
    const passed = clock.now().getTime() - start.getTime();
    expect(passed).toBeGreaterThanOrEqual(19);
    expect(passed).toBeLessThan(5_000);
    clock.jumpTo(new Date('2026-09-16T18:00:00+09:00'));
    expect(clock.now().toISOString()).toMatch(/^2026-09-16T09:00:0/);
  });

  it('never goes back', () => {
    const clock = createDemoClock(new Date('2026-09-16T17:40:00+09:00'));
    expect(() => clock.jumpTo(new Date('2026-09-16T17:39:00+09:00'))).toThrow('is past');
  });
});

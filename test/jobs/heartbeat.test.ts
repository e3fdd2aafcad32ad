import { describe, expect, it } from 'vitest';
import { startHeartbeat } from '../../src/jobs/heartbeat.ts';

describe('the heartbeat', () => {
  it('beats at once when it starts, so that what fell due meanwhile is sent', async () => {
    let beats = 0;
    const heartbeat = startHeartbeat({ planPrompts: async () => ++beats }, () => {});
    await heartbeat.stop();
    expect(beats).toBe(1);
  });

  it('never beats twice at the same time', async () => {
    let running = 0;
    let most = 0;
    const planPrompts = async () => {
      most = Math.max(most, ++running);
      await new Promise((resolve) => setTimeout(resolve, 20));
      return running--;
    };
    const heartbeat = startHeartbeat({ planPrompts }, () => {});
    await Promise.all([heartbeat.beat(), heartbeat.beat(), heartbeat.beat()]);
    await heartbeat.stop();
    expect(most).toBe(1);
  });

  it('goes on after a beat that failed, and tells of it', async () => {
    const errors: unknown[] = [];
    let beats = 0;
    const planPrompts = async () => {
      beats++;
      throw new Error('no database');
    };
    const heartbeat = startHeartbeat({ planPrompts }, (error) => errors.push(error));
    await heartbeat.beat();
    await heartbeat.stop();
    expect(beats).toBe(2);
    expect(errors.map(String)).toEqual(['Error: no database', 'Error: no database']);
  });
});

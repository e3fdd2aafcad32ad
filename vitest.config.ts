import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: 'test/support/prepare-databases.ts',
    // Much of a test is waiting for a database or a browser: two fit on the smallest machine.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // What files of one worker share is what they import, and the databases that one of them leaves behind: making
    // both anew for each of them takes longer than the tests.
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // On a small machine browser, bot and an installation run at once, and a wait can be too short for a moment.
    // What is wrong fails every time.
    retry: process.env.CI ? 2 : 0,
  },
});

import { defineConfig } from 'vitest/config';

/** The suite of `npm run test:browser`: people's journeys in a real Chromium, against the real server. */
export default defineConfig({
  test: {
    include: ['test/browser/**/*.test.ts'],
    testTimeout: 480_000,
    hookTimeout: 120_000,
    pool: 'forks',
    maxWorkers: 1,
    fileParallelism: false,
  },
});

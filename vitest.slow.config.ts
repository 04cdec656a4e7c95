import { defineConfig } from 'vitest/config';

/** The suites of `npm run test:slow`: processes that are killed and started again. */
export default defineConfig({
  test: {
    include: ['test/**/*.slow.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 600_000,
    pool: 'forks',
    maxWorkers: 1,
  },
});

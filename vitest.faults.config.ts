import { defineConfig } from 'vitest/config';

/** The suites of `npm run test:faults`, which starts DynamoDB Local for those over the AWS side. */
export default defineConfig({
  test: {
    include: ['test/faults/**/*.test.ts'],
    testTimeout: 300_000,
    hookTimeout: 120_000,
    pool: 'forks',
    maxWorkers: 2,
  },
});

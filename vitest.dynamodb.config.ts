import { defineConfig } from 'vitest/config';

/** The suites of `npm run test:dynamodb`, which starts DynamoDB Local for them. */
export default defineConfig({
  test: {
    include: ['test/adapters/dynamodb-local/**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 60_000,
    pool: 'forks',
    maxWorkers: 2,
  },
});

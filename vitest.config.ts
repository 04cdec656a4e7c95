import { defineConfig } from 'vitest/config';

/** The suites of `npm test`: everything that needs Node alone. Slower suites have their own configuration. */
export default defineConfig({
  test: {
    include: ['test/{domain,functions,adapters,workflows,infra,flow,abuse}/**/*.test.ts'],
    exclude: ['test/adapters/dynamodb-local/**', 'test/infra/aws/**', '**/*.slow.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 30_000,
    pool: 'forks',
    maxWorkers: 2,
  },
});

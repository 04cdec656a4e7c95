import { defineConfig } from 'vitest/config';

/** The suites of `npm run test:infra`: what would be deployed to AWS. They share one synthesis of each stage. */
export default defineConfig({
  test: {
    include: ['test/infra/aws/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    pool: 'forks',
    maxWorkers: 1,
    isolate: false,
  },
});

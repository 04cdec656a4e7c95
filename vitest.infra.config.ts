import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const guarded = fileURLToPath(new URL('./test/infra/aws/guarded-environment.ts', import.meta.url));

/** What was never used is known once everything else has run. */
class UnusedGrantsLast extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => Number(moduleId.endsWith('unused-grants.test.ts'));
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b));
  }
}

/**
 * The suites of `npm run test:infra`: what would be deployed to AWS, and the flow tests under the grants that it
 * gives to each function. They share one process, and one synthesis of each stage.
 */
export default defineConfig({
  resolve: { alias: [{ find: /^\.\/embedded-environment\.ts$/, replacement: guarded }] },
  test: {
    include: ['test/infra/aws/**/*.test.ts', 'test/flow/**/*.test.ts'],
    // Who may call at all, from where, and how fast, and plans of their own, are looked at on the embedded home.
    exclude: ['test/flow/{doors,pages,concurrency,debtor-accounts}.test.ts', 'test/flow/*.slow.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 180_000,
    pool: 'forks',
    maxWorkers: 1,
    isolate: false,
    sequence: { sequencer: UnusedGrantsLast },
  },
});

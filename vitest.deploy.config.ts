import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const deployed = fileURLToPath(new URL('./test/deploy/deployed-environment.ts', import.meta.url));

/** The stack first, in the end what changes it and takes it away. */
const order = [/deploy\/stack\.test/, /flow\//, /deploy\/again\.test/];

class InOrder extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => order.findIndex((one) => one.test(moduleId));
    return files.toSorted((a, b) => rank(a) - rank(b) || a.moduleId.localeCompare(b.moduleId));
  }
}

/**
 * The suites of `npm run test:deploy`, which deploys the stack for them: the flow tests of claims and of the other
 * machines that need neither the plan's clock nor more time than a deployment has.
 */
export default defineConfig({
  resolve: { alias: [{ find: /^\.\/embedded-environment\.ts$/, replacement: deployed }] },
  test: {
    include: [
      'test/deploy/**/*.test.ts',
      'test/flow/{approvals,claim-pages,filing-pages,measures,payments,queue,task-pages,unmatched}.test.ts',
    ],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    pool: 'forks',
    maxWorkers: 1,
    isolate: false,
    sequence: { sequencer: InOrder },
  },
});

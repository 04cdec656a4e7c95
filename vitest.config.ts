/**
 * Every suite as a project of one configuration; `npm test` runs `node`, the others have a command each
 * (`npm run test:infra` …), because they need more than Node or take longer.
 */
import { fileURLToPath } from 'node:url';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { InOrder } from './test/in-order.ts';

const pathOf = (file: string) => fileURLToPath(new URL(file, import.meta.url));

/** The flow tests ask for their environment by this name; a suite puts another one in its place. */
const flowsOn = (environment: string) => ({
  alias: [{ find: /^\.\/embedded-environment\.ts$/, replacement: pathOf(environment) }],
});

const needsMore = ['test/adapters/dynamodb-local/**', 'test/infra/aws/**', '**/*.slow.test.ts'];

/** Files share a process and its modules: importing them anew for each took longer than the tests. */
const project = (
  name: string,
  include: string[],
  timeout: number,
  { exclude = [], resolve, isolate = false }: ProjectOptions = {},
): TestProjectInlineConfiguration => ({
  ...(resolve && { resolve }),
  test: { name, include, exclude, testTimeout: timeout, hookTimeout: Math.max(timeout, 180_000), isolate },
});

interface ProjectOptions {
  readonly exclude?: string[];
  readonly resolve?: ReturnType<typeof flowsOn>;
  readonly isolate?: boolean;
}

export default defineConfig({
  test: {
    pool: 'forks',
    // The suites that follow one another in one process have a worker of their own: see package.json.
    maxWorkers: 2,
    sequence: { sequencer: InOrder },
    projects: [
      project('node', ['test/{domain,functions,adapters,workflows,infra,flow,abuse}/**/*.test.ts'], 60_000, {
        exclude: needsMore,
      }),
      project('infra', ['test/infra/aws/**/*.test.ts', 'test/flow/**/*.test.ts'], 120_000, {
        resolve: flowsOn('./test/infra/aws/guarded-environment.ts'),
        // From where and how fast one may call, plans of their own and the outbox are looked at on the embedded home.
        exclude: ['test/flow/{pages,concurrency,debtor-accounts,outbox}.test.ts', 'test/flow/*.slow.test.ts'],
      }),
      project('dynamodb', ['test/adapters/dynamodb-local/**/*.test.ts'], 120_000),
      project('browser', ['test/browser/**/*.test.ts'], 480_000, { isolate: true }),
      project('slow', ['test/**/*.slow.test.ts'], 600_000, { isolate: true }),
      project('faults', ['test/faults/**/*.test.ts'], 300_000, { isolate: true }),
      project('oracle', ['test/oracle/**/*.test.ts'], 120_000),
      project('openapi', ['test/openapi/**/*.test.ts'], 240_000),
      // The flow tests that need neither the plan's clock nor more time than a deployment has.
      project(
        'deploy',
        [
          'test/deploy/**/*.test.ts',
          'test/flow/{approvals,approver-links,bank-outcomes,claim-pages,filing-pages,measures,payments,queue,task-pages,unmatched}.test.ts',
        ],
        120_000,
        { resolve: flowsOn('./test/deploy/deployed-environment.ts') },
      ),
    ],
  },
});

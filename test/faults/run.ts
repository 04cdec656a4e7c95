/**
 * `npm run test:faults`: the suites of faults; those over the AWS side with a DynamoDB Local of their own, which ends
 * with them. A machine that cannot run it hears so, and that the AWS side was not tested.
 */
import { runSuites } from '../adapters/dynamodb-local/run-suites.ts';
import { startDynamoDbLocal, whatIsMissing } from '../adapters/dynamodb-local/server.ts';

// Leaves through process.exit, where the server is ended as well.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1));

const project = 'faults';
const missing = whatIsMissing();
if (missing) {
  console.log(`SKIPPED: the faults of the AWS side were not tried: ${missing}.`);
  process.exitCode = await runSuites(project, undefined);
} else {
  const server = await startDynamoDbLocal();
  try {
    process.exitCode = await runSuites(project, server.endpoint);
  } finally {
    await server.stop();
  }
}

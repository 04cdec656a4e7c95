/**
 * `npm run test:dynamodb`: the suites that need DynamoDB Local, with a server of their own which ends with them.
 * A machine that cannot run it hears so, and that nothing was tested; that is no failure.
 */
import { runSuites } from './run-suites.ts';
import { startDynamoDbLocal, whatIsMissing } from './server.ts';

// Leaves through process.exit, where the server is ended as well.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1));

const missing = whatIsMissing();
if (missing) {
  console.log(`SKIPPED: the DynamoDB Local suite was not run: ${missing}.`);
} else {
  const server = await startDynamoDbLocal();
  try {
    process.exitCode = await runSuites('dynamodb', server.endpoint);
  } finally {
    await server.stop();
  }
}

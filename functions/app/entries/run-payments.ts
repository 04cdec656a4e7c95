/** The Lambda that makes the day's payment runs, woken by a schedule: wiring only. */

import { runPayments } from '../../payments/jobs/run-payments.ts';
import { defineLambda, logger } from '../../platform/lambda.ts';
import { awsDeps } from '../aws-deps.ts';

const deps = awsDeps(process.env);

export const handler = defineLambda(async () => {
  await deps.policies.ready();
  const prepared = await runPayments(deps);
  logger.info('payment runs', { prepared });
  return { prepared };
});

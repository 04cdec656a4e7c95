/** The Lambda that makes the day's payment runs, woken by a schedule: wiring only. */

import { runPayments } from '../../payments/jobs/run-payments.ts';
import { awsDeps } from '../../platform/aws-deps.ts';
import { defineLambda, logger } from '../../platform/lambda.ts';

const deps = awsDeps(process.env);

export const handler = defineLambda(async () => {
  const prepared = await runPayments(deps);
  logger.info('payment runs', { prepared });
  return { prepared };
});

/** The Lambda that makes the day's payment runs, woken by a schedule: wiring only. */
import { awsDeps } from '../aws-deps.ts';
import { defineLambda, logger } from '../lambda.ts';
import { runPayments } from './handler.ts';

const deps = awsDeps(process.env);

export const handler = defineLambda(async () => {
  const prepared = await runPayments(deps);
  logger.info('payment runs', { prepared });
  return { prepared };
});

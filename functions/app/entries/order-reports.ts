/** The Lambda that orders the week's reports, woken by a schedule: wiring only. */

import { defineLambda, logger } from '../../platform/lambda.ts';
import { orderReports } from '../../reports/jobs/order-reports.ts';
import { awsDeps } from '../aws-deps.ts';

const deps = awsDeps(process.env);

export const handler = defineLambda(async () => {
  await deps.policies.ready();
  const ordered = await orderReports(deps);
  logger.info('reports ordered', { ordered });
  return { ordered };
});

/** The Lambda that counts what needs a person, woken by a schedule: wiring only. */
import { MetricUnit } from '@aws-lambda-powertools/metrics';
import { watch } from '../../operations/jobs/watch.ts';
import { defineLambda, logger, metrics } from '../../platform/lambda.ts';
import { awsDeps } from '../aws-deps.ts';

const deps = awsDeps(process.env);

export const handler = defineLambda(async () => {
  await deps.policies.ready();
  const counts = await watch(deps);
  for (const [name, count] of Object.entries(counts)) metrics.addMetric(name, MetricUnit.Count, count);
  logger.info('watched', { ...counts });
  return counts;
});

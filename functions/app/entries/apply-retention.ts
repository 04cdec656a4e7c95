/** The Lambda that erases what nothing keeps any longer, woken by a schedule: wiring only. */

import { awsFiles } from '../../platform/aws-files.ts';
import { defineLambda, logger } from '../../platform/lambda.ts';
import { applyRetention } from '../../privacy/jobs/apply-retention.ts';
import { awsDeps } from '../aws-deps.ts';

const deps = awsDeps(process.env);
const files = awsFiles(process.env, deps.clock);

export const handler = defineLambda(async () => {
  await deps.policies.ready();
  const done = await applyRetention({ ...deps, files });
  logger.info('retention', { ...done });
  return done;
});

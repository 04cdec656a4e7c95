/** The Lambda that lets votes act whose day has come, woken by a schedule: wiring only. */

import { countVotes } from '../../fund/jobs/count-votes.ts';
import { defineLambda, logger } from '../../platform/lambda.ts';
import { awsDeps } from '../aws-deps.ts';

const deps = awsDeps(process.env);

export const handler = defineLambda(async () => {
  await deps.policies.ready();
  const moved = await countVotes(deps);
  logger.info('votes counted', { moved: moved.length });
  return { moved: moved.length };
});

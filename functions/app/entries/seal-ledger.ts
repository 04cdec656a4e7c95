/** The Lambda that seals the ledger's entries into the chain, woken by a schedule: wiring only. */

import { sealLedger } from '../../audit/jobs/seal-ledger.ts';
import { defineLambda, logger } from '../../platform/lambda.ts';
import { awsDeps } from '../aws-deps.ts';

const deps = awsDeps(process.env);

export const handler = defineLambda(async () => {
  await deps.policies.ready();
  const { sealed, closed } = await sealLedger(deps);
  logger.info('ledger sealed', { sealed, closed });
  return { sealed, closed };
});

/** The Lambda of state CloseClaim: wiring only. */

import { closeClaim } from '../../claims/steps/close-claim.ts';
import { awsDeps } from '../../platform/aws-deps.ts';
import { defineTaskLambda } from '../../platform/lambda.ts';

export const handler = defineTaskLambda(closeClaim, awsDeps(process.env));

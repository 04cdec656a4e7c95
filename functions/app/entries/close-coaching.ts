/** The Lambda of state CloseCoaching: wiring only. */

import { closeCoaching } from '../../coaching/steps/close-coaching.ts';
import { awsDeps } from '../../platform/aws-deps.ts';
import { defineTaskLambda } from '../../platform/lambda.ts';

export const handler = defineTaskLambda(closeCoaching, awsDeps(process.env));

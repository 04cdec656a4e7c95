/** The Lambda of state FollowCoaching: wiring only. */

import { followCoaching } from '../../coaching/steps/follow-coaching.ts';
import { awsDeps } from '../../platform/aws-deps.ts';
import { defineTaskLambda } from '../../platform/lambda.ts';

export const handler = defineTaskLambda(followCoaching, awsDeps(process.env));

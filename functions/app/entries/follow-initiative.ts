/** The Lambda of state FollowInitiative: wiring only. */

import { followInitiative } from '../../initiatives/steps/follow-initiative.ts';
import { awsDeps } from '../../platform/aws-deps.ts';
import { defineTaskLambda } from '../../platform/lambda.ts';

export const handler = defineTaskLambda(followInitiative, awsDeps(process.env));

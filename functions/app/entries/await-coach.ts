/** The Lambda of state AwaitCoach: wiring only. */

import { awaitCoach } from '../../coaching/steps/await-coach.ts';
import { awsDeps } from '../../platform/aws-deps.ts';
import { defineTaskLambda } from '../../platform/lambda.ts';

export const handler = defineTaskLambda(awaitCoach, awsDeps(process.env));

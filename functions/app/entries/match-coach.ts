/** The Lambda of state MatchCoach: wiring only. */

import { matchCoach } from '../../coaching/steps/match-coach.ts';
import { awsDeps } from '../../platform/aws-deps.ts';
import { defineTaskLambda } from '../../platform/lambda.ts';

export const handler = defineTaskLambda(matchCoach, awsDeps(process.env));

/** The Lambda of state MatchCoach: wiring only. */
import { awsDeps } from '../aws-deps.ts';
import { defineTaskLambda } from '../lambda.ts';
import { matchCoach } from './handler.ts';

export const handler = defineTaskLambda(matchCoach, awsDeps(process.env));

/** The Lambda of state AwaitCoach: wiring only. */
import { awsDeps } from '../aws-deps.ts';
import { defineTaskLambda } from '../lambda.ts';
import { awaitCoach } from './handler.ts';

export const handler = defineTaskLambda(awaitCoach, awsDeps(process.env));

/** The Lambda of state AwaitInitiative: wiring only. */
import { awsDeps } from '../aws-deps.ts';
import { defineTaskLambda } from '../lambda.ts';
import { awaitInitiative } from './handler.ts';

export const handler = defineTaskLambda(awaitInitiative, awsDeps(process.env));

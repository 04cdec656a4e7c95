/** The Lambda of state AwaitCall: wiring only. */
import { awsDeps } from '../aws-deps.ts';
import { defineTaskLambda } from '../lambda.ts';
import { awaitCall } from './handler.ts';

export const handler = defineTaskLambda(awaitCall, awsDeps(process.env));

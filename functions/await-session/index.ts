/** The Lambda of state AwaitSession: wiring only. */
import { awsDeps } from '../aws-deps.ts';
import { defineTaskLambda } from '../lambda.ts';
import { awaitSession } from './handler.ts';

export const handler = defineTaskLambda(awaitSession, awsDeps(process.env));

/** The Lambda of state AwaitAidEnd: wiring only. */
import { awsDeps } from '../aws-deps.ts';
import { defineTaskLambda } from '../lambda.ts';
import { awaitAidEnd } from './handler.ts';

export const handler = defineTaskLambda(awaitAidEnd, awsDeps(process.env));

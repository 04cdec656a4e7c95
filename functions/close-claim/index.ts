/** The Lambda of state CloseClaim: wiring only. */
import { awsDeps } from '../aws-deps.ts';
import { defineTaskLambda } from '../lambda.ts';
import { closeClaim } from './handler.ts';

export const handler = defineTaskLambda(closeClaim, awsDeps(process.env));

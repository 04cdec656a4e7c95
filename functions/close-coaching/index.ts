/** The Lambda of state CloseCoaching: wiring only. */
import { awsDeps } from '../aws-deps.ts';
import { defineTaskLambda } from '../lambda.ts';
import { closeCoaching } from './handler.ts';

export const handler = defineTaskLambda(closeCoaching, awsDeps(process.env));

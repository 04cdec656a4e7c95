/** The Lambda of state ForgetCall: wiring only. */
import { awsDeps } from '../aws-deps.ts';
import { defineTaskLambda } from '../lambda.ts';
import { forgetCall } from './handler.ts';

export const handler = defineTaskLambda(forgetCall, awsDeps(process.env));

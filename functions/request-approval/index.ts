/** The Lambda of state RequestApproval: wiring only. */
import { awsDeps } from '../aws-deps.ts';
import { defineTaskLambda } from '../lambda.ts';
import { requestApproval } from './handler.ts';

export const handler = defineTaskLambda(requestApproval, awsDeps(process.env));

/** The Lambda of state FollowUpRecovery: wiring only. */
import { awsDeps } from '../aws-deps.ts';
import { defineTaskLambda } from '../lambda.ts';
import { followUpRecovery } from './handler.ts';

export const handler = defineTaskLambda(followUpRecovery, awsDeps(process.env));

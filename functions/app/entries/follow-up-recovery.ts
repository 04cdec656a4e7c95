/** The Lambda of state FollowUpRecovery: wiring only. */
import { awsDeps } from '../../platform/aws-deps.ts';
import { defineTaskLambda } from '../../platform/lambda.ts';
import { followUpRecovery } from '../../recovery/steps/follow-up-recovery.ts';

export const handler = defineTaskLambda(followUpRecovery, awsDeps(process.env));

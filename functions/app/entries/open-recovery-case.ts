/** The Lambda of state OpenRecoveryCase: wiring only. */
import { awsDeps } from '../../platform/aws-deps.ts';
import { defineTaskLambda } from '../../platform/lambda.ts';
import { openRecoveryCase } from '../../recovery/steps/open-recovery-case.ts';

export const handler = defineTaskLambda(openRecoveryCase, awsDeps(process.env));

/** The Lambda of state CloseRecoveryCase: wiring only. */
import { awsDeps } from '../../platform/aws-deps.ts';
import { defineTaskLambda } from '../../platform/lambda.ts';
import { closeRecoveryCase } from '../../recovery/steps/close-recovery-case.ts';

export const handler = defineTaskLambda(closeRecoveryCase, awsDeps(process.env));

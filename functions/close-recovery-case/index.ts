/** The Lambda of state CloseRecoveryCase: wiring only. */
import { awsDeps } from '../aws-deps.ts';
import { defineTaskLambda } from '../lambda.ts';
import { closeRecoveryCase } from './handler.ts';

export const handler = defineTaskLambda(closeRecoveryCase, awsDeps(process.env));

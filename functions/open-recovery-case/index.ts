/** The Lambda of state OpenRecoveryCase: wiring only. */
import { awsDeps } from '../aws-deps.ts';
import { defineTaskLambda } from '../lambda.ts';
import { openRecoveryCase } from './handler.ts';

export const handler = defineTaskLambda(openRecoveryCase, awsDeps(process.env));

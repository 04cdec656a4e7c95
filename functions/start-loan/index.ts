/** The Lambda of state StartLoan: wiring only. */
import { awsDeps } from '../aws-deps.ts';
import { defineTaskLambda } from '../lambda.ts';
import { startLoan } from './handler.ts';

export const handler = defineTaskLambda(startLoan, awsDeps(process.env));

/** The Lambda of state CloseLoan: wiring only. */
import { awsDeps } from '../aws-deps.ts';
import { defineTaskLambda } from '../lambda.ts';
import { closeLoan } from './handler.ts';

export const handler = defineTaskLambda(closeLoan, awsDeps(process.env));

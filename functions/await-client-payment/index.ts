/** The Lambda of state AwaitClientPayment: wiring only. */
import { awsDeps } from '../aws-deps.ts';
import { defineTaskLambda } from '../lambda.ts';
import { awaitClientPayment } from './handler.ts';

export const handler = defineTaskLambda(awaitClientPayment, awsDeps(process.env));

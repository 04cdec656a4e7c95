/** The Lambda of state RequestPayment: wiring only. */
import { awsDeps } from '../aws-deps.ts';
import { defineTaskLambda } from '../lambda.ts';
import { requestPayment } from './handler.ts';

export const handler = defineTaskLambda(requestPayment, awsDeps(process.env));

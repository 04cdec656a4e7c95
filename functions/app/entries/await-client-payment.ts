/** The Lambda of state AwaitClientPayment: wiring only. */
import { awsDeps } from '../../platform/aws-deps.ts';
import { defineTaskLambda } from '../../platform/lambda.ts';
import { awaitClientPayment } from '../../recovery/steps/await-client-payment.ts';

export const handler = defineTaskLambda(awaitClientPayment, awsDeps(process.env));

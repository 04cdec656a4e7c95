/** The Lambda of state RequestPayment: wiring only. */

import { requestPayment } from '../../payments/steps/request-payment.ts';
import { awsDeps } from '../../platform/aws-deps.ts';
import { defineTaskLambda } from '../../platform/lambda.ts';

export const handler = defineTaskLambda(requestPayment, awsDeps(process.env));

/** The Lambda of state ReserveFunds: wiring only. */

import { reserveFunds } from '../../claims/steps/reserve-funds.ts';
import { awsDeps } from '../../platform/aws-deps.ts';
import { defineTaskLambda } from '../../platform/lambda.ts';

export const handler = defineTaskLambda(reserveFunds, awsDeps(process.env));

/** The Lambda of state CloseLoan: wiring only. */

import { closeLoan } from '../../loans/steps/close-loan.ts';
import { awsDeps } from '../../platform/aws-deps.ts';
import { defineTaskLambda } from '../../platform/lambda.ts';

export const handler = defineTaskLambda(closeLoan, awsDeps(process.env));

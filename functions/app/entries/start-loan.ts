/** The Lambda of state StartLoan: wiring only. */

import { startLoan } from '../../loans/steps/start-loan.ts';
import { awsDeps } from '../../platform/aws-deps.ts';
import { defineTaskLambda } from '../../platform/lambda.ts';

export const handler = defineTaskLambda(startLoan, awsDeps(process.env));

/** The Lambda of state WaitForFunds: wiring only. */

import { waitForFunds } from '../../claims/steps/wait-for-funds.ts';
import { awsDeps } from '../../platform/aws-deps.ts';
import { defineTaskLambda } from '../../platform/lambda.ts';

export const handler = defineTaskLambda(waitForFunds, awsDeps(process.env));

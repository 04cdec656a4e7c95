/** The Lambda of state ForgetCall: wiring only. */

import { forgetCall } from '../../listening/steps/forget-call.ts';
import { awsDeps } from '../../platform/aws-deps.ts';
import { defineTaskLambda } from '../../platform/lambda.ts';

export const handler = defineTaskLambda(forgetCall, awsDeps(process.env));

/** The Lambda of state AwaitCall: wiring only. */

import { awaitCall } from '../../listening/steps/await-call.ts';
import { awsDeps } from '../../platform/aws-deps.ts';
import { defineTaskLambda } from '../../platform/lambda.ts';

export const handler = defineTaskLambda(awaitCall, awsDeps(process.env));

/** The Lambda of state AwaitInstalment: wiring only. */

import { awaitInstalment } from '../../loans/steps/await-instalment.ts';
import { awsDeps } from '../../platform/aws-deps.ts';
import { defineTaskLambda } from '../../platform/lambda.ts';

export const handler = defineTaskLambda(awaitInstalment, awsDeps(process.env));

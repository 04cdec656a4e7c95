/** The Lambda of state AwaitFinancing: wiring only. */

import { awaitFinancing } from '../../financing/steps/await-financing.ts';
import { awsDeps } from '../../platform/aws-deps.ts';
import { defineTaskLambda } from '../../platform/lambda.ts';

export const handler = defineTaskLambda(awaitFinancing, awsDeps(process.env));

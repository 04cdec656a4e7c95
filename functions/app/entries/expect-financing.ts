/** The Lambda of state ExpectFinancing: wiring only. */

import { expectFinancing } from '../../financing/steps/expect-financing.ts';
import { awsDeps } from '../../platform/aws-deps.ts';
import { defineTaskLambda } from '../../platform/lambda.ts';

export const handler = defineTaskLambda(expectFinancing, awsDeps(process.env));

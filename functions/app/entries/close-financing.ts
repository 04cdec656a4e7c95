/** The Lambda of state CloseFinancing: wiring only. */

import { closeFinancing } from '../../financing/steps/close-financing.ts';
import { awsDeps } from '../../platform/aws-deps.ts';
import { defineTaskLambda } from '../../platform/lambda.ts';

export const handler = defineTaskLambda(closeFinancing, awsDeps(process.env));

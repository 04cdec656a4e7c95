/** The Lambda of state CloseDistribution: wiring only. */

import { closeDistribution } from '../../distributions/steps/close-distribution.ts';
import { awsDeps } from '../../platform/aws-deps.ts';
import { defineTaskLambda } from '../../platform/lambda.ts';

export const handler = defineTaskLambda(closeDistribution, awsDeps(process.env));

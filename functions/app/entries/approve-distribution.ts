/** The Lambda of state ApproveDistribution: wiring only. */

import { approveDistribution } from '../../distributions/steps/approve-distribution.ts';
import { awsDeps } from '../../platform/aws-deps.ts';
import { defineTaskLambda } from '../../platform/lambda.ts';

export const handler = defineTaskLambda(approveDistribution, awsDeps(process.env));

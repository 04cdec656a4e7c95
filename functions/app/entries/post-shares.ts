/** The Lambda of state PostShares: wiring only. */

import { postShares } from '../../distributions/steps/post-shares.ts';
import { awsDeps } from '../../platform/aws-deps.ts';
import { defineTaskLambda } from '../../platform/lambda.ts';

export const handler = defineTaskLambda(postShares, awsDeps(process.env));

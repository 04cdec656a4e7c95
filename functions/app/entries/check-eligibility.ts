/** The Lambda of state CheckEligibility: wiring only. */

import { checkEligibility } from '../../claims/steps/check-eligibility.ts';
import { awsDeps } from '../../platform/aws-deps.ts';
import { defineTaskLambda } from '../../platform/lambda.ts';

export const handler = defineTaskLambda(checkEligibility, awsDeps(process.env));

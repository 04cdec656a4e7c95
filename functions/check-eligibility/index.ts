/** The Lambda of state CheckEligibility: wiring only. */
import { awsDeps } from '../aws-deps.ts';
import { defineTaskLambda } from '../lambda.ts';
import { checkEligibility } from './handler.ts';

export const handler = defineTaskLambda(checkEligibility, awsDeps(process.env));

/** The Lambda of state ApproveDistribution: wiring only. */
import { awsDeps } from '../aws-deps.ts';
import { defineTaskLambda } from '../lambda.ts';
import { approveDistribution } from './handler.ts';

export const handler = defineTaskLambda(approveDistribution, awsDeps(process.env));

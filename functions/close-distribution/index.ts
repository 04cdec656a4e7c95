/** The Lambda of state CloseDistribution: wiring only. */
import { awsDeps } from '../aws-deps.ts';
import { defineTaskLambda } from '../lambda.ts';
import { closeDistribution } from './handler.ts';

export const handler = defineTaskLambda(closeDistribution, awsDeps(process.env));

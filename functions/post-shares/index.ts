/** The Lambda of state PostShares: wiring only. */
import { awsDeps } from '../aws-deps.ts';
import { defineTaskLambda } from '../lambda.ts';
import { postShares } from './handler.ts';

export const handler = defineTaskLambda(postShares, awsDeps(process.env));

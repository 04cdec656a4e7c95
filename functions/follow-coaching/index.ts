/** The Lambda of state FollowCoaching: wiring only. */
import { awsDeps } from '../aws-deps.ts';
import { defineTaskLambda } from '../lambda.ts';
import { followCoaching } from './handler.ts';

export const handler = defineTaskLambda(followCoaching, awsDeps(process.env));

/** The Lambda of state FollowInitiative: wiring only. */
import { awsDeps } from '../aws-deps.ts';
import { defineTaskLambda } from '../lambda.ts';
import { followInitiative } from './handler.ts';

export const handler = defineTaskLambda(followInitiative, awsDeps(process.env));

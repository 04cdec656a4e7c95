/** The Lambda of state AssignListener: wiring only. */
import { awsDeps } from '../aws-deps.ts';
import { defineTaskLambda } from '../lambda.ts';
import { assignListener } from './handler.ts';

export const handler = defineTaskLambda(assignListener, awsDeps(process.env));

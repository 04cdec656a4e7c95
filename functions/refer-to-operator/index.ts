/** The Lambda of state ReferToOperator: wiring only. */
import { awsDeps } from '../aws-deps.ts';
import { defineTaskLambda } from '../lambda.ts';
import { referToOperator } from './handler.ts';

export const handler = defineTaskLambda(referToOperator, awsDeps(process.env));

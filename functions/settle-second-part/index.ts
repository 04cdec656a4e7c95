/** The Lambda of state SettleSecondPart: wiring only. */
import { awsDeps } from '../aws-deps.ts';
import { defineTaskLambda } from '../lambda.ts';
import { settleSecondPart } from './handler.ts';

export const handler = defineTaskLambda(settleSecondPart, awsDeps(process.env));

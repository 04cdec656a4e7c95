/** The Lambda of state ReserveFunds: wiring only. */
import { awsDeps } from '../aws-deps.ts';
import { defineTaskLambda } from '../lambda.ts';
import { reserveFunds } from './handler.ts';

export const handler = defineTaskLambda(reserveFunds, awsDeps(process.env));

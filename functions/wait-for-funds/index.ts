/** The Lambda of state WaitForFunds: wiring only. */
import { awsDeps } from '../aws-deps.ts';
import { defineTaskLambda } from '../lambda.ts';
import { waitForFunds } from './handler.ts';

export const handler = defineTaskLambda(waitForFunds, awsDeps(process.env));

/** The Lambda of state AwaitInstalment: wiring only. */
import { awsDeps } from '../aws-deps.ts';
import { defineTaskLambda } from '../lambda.ts';
import { awaitInstalment } from './handler.ts';

export const handler = defineTaskLambda(awaitInstalment, awsDeps(process.env));

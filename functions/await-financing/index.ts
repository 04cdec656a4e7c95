/** The Lambda of state AwaitFinancing: wiring only. */
import { awsDeps } from '../aws-deps.ts';
import { defineTaskLambda } from '../lambda.ts';
import { awaitFinancing } from './handler.ts';

export const handler = defineTaskLambda(awaitFinancing, awsDeps(process.env));

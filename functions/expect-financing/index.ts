/** The Lambda of state ExpectFinancing: wiring only. */
import { awsDeps } from '../aws-deps.ts';
import { defineTaskLambda } from '../lambda.ts';
import { expectFinancing } from './handler.ts';

export const handler = defineTaskLambda(expectFinancing, awsDeps(process.env));

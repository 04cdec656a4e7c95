/** The Lambda of state CloseFinancing: wiring only. */
import { awsDeps } from '../aws-deps.ts';
import { defineTaskLambda } from '../lambda.ts';
import { closeFinancing } from './handler.ts';

export const handler = defineTaskLambda(closeFinancing, awsDeps(process.env));

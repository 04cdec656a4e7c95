/** The Lambda of state CloseAidEntry: wiring only. */
import { awsDeps } from '../aws-deps.ts';
import { defineTaskLambda } from '../lambda.ts';
import { closeAidEntry } from './handler.ts';

export const handler = defineTaskLambda(closeAidEntry, awsDeps(process.env));

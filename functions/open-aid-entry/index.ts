/** The Lambda of state OpenAidEntry: wiring only. */
import { awsDeps } from '../aws-deps.ts';
import { defineTaskLambda } from '../lambda.ts';
import { openAidEntry } from './handler.ts';

export const handler = defineTaskLambda(openAidEntry, awsDeps(process.env));

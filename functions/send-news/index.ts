/** The Lambda of state SendNews: wiring only. */
import { awsDeps } from '../aws-deps.ts';
import { defineTaskLambda } from '../lambda.ts';
import { sendNews } from './handler.ts';

export const handler = defineTaskLambda(sendNews, awsDeps(process.env));

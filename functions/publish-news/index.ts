/** The Lambda of state PublishNews: wiring only. */
import { awsDeps } from '../aws-deps.ts';
import { defineTaskLambda } from '../lambda.ts';
import { publishNews } from './handler.ts';

export const handler = defineTaskLambda(publishNews, awsDeps(process.env));

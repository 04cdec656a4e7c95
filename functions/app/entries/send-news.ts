/** The Lambda of state SendNews: wiring only. */

import { sendNews } from '../../news/steps/send-news.ts';
import { awsDeps } from '../../platform/aws-deps.ts';
import { defineTaskLambda } from '../../platform/lambda.ts';

export const handler = defineTaskLambda(sendNews, awsDeps(process.env));

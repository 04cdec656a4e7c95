/** The Lambda of state PublishNews: wiring only. */

import { publishNews } from '../../news/steps/publish-news.ts';
import { awsDeps } from '../../platform/aws-deps.ts';
import { defineTaskLambda } from '../../platform/lambda.ts';

export const handler = defineTaskLambda(publishNews, awsDeps(process.env));

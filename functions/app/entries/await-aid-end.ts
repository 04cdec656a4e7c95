/** The Lambda of state AwaitAidEnd: wiring only. */

import { awaitAidEnd } from '../../mutual-aid/steps/await-aid-end.ts';
import { awsDeps } from '../../platform/aws-deps.ts';
import { defineTaskLambda } from '../../platform/lambda.ts';

export const handler = defineTaskLambda(awaitAidEnd, awsDeps(process.env));
